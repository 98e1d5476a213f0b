namespace OtopBot.Dialogs.Certifying;

public sealed class CertifyingOptions
{
    public const string Section = "Certification";

    // The letter's form has no line for a reason; an office may do without one.
    public bool AskReason { get; set; } = true;
}
