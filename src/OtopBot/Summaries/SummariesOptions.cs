namespace OtopBot.Summaries;

// How the group is told of districts that have not sent.
public enum MissingShown
{
    Names,
    Count,
}

public sealed class SummariesOptions
{
    public const string Section = "Summaries";

    // Whether the group is told anything by the clock; what it asks is answered in any case.
    public bool Enabled { get; set; } = true;

    public MissingShown ShowMissing { get; set; } = MissingShown.Names;

    // Tell at once when the last district has sent.
    public bool Milestones { get; set; } = true;

    // On the first working day of a month, what moved in the one before since its close.
    public bool Review { get; set; } = true;

    public IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(ShowMissing))
            yield return $"{Section}:{nameof(ShowMissing)} is none of {string.Join(", ", Enum.GetNames<MissingShown>())}.";
    }
}
