namespace OtopBot.Dialogs;

// Where a person stands with the privacy notice in force; in this order, so that more includes less.
public enum Consent
{
    None,
    // Read and not accepted: what is stored may be looked at, nothing new is saved.
    Answered,
    Accepted,
}
