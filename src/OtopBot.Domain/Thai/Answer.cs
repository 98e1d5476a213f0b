namespace OtopBot.Domain.Thai;

/// <summary>A short answer or command that means the same at every step.</summary>
public enum Answer
{
    Yes,
    No,
    Cancel,
    Help,
    Menu,
    Back,
    Skip,
    Keep,
}
