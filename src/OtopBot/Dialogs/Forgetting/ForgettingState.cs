namespace OtopBot.Dialogs.Forgetting;

// The mark belongs to one question: the button of an earlier one no longer counts.
public sealed record ForgettingState(string Mark) : DialogState;
