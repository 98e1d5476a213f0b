namespace OtopBot.Dialogs.Enrolling;

public enum EnrollingStep
{
    Naming,
    Positioning,
    Consenting,
}

// Nothing of this is a record of the person yet: it goes when consent is not given.
public sealed record EnrollingState(EnrollingStep Step, string CodeHash, string? OfferedName, string? Name, string? Position) : DialogState
{
    // Marks the buttons of this enrolment: those of an earlier code no longer count.
    public string Mark => CodeHash[..8];
}
