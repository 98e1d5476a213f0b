namespace OtopBot.Dialogs.SigningIn;

// Whether this installation shows its jobs on a page at all.
public sealed record DashboardDoor(bool IsOpen);
