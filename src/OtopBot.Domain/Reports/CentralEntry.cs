namespace OtopBot.Domain.Reports;

/// <summary>Whether the month was also entered in the department's central system (the letter's item 2).</summary>
public enum CentralEntry
{
    /// <summary>Entered there as well.</summary>
    Entered,

    /// <summary>Not entered there yet.</summary>
    NotYet,

    /// <summary>Could not be entered: the central system was down.</summary>
    Down,
}
