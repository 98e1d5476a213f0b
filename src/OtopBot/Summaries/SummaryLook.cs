namespace OtopBot.Summaries;

// A picture of the same figures: where it lies, and its size in pixels.
public sealed record SummaryPicture(Uri Address, int Width, int Height);

// What differs between a summary that was asked for and one that comes by itself.
public sealed record SummaryLook
{
    // Whether districts that have not sent are named, or only counted (the office's choice, for its group).
    public bool Names { get; init; } = true;

    // Said first.
    public IReadOnlyList<string> Praise { get; init; } = [];

    // What comes next, said last.
    public IReadOnlyList<string> Next { get; init; } = [];

    public DateTimeOffset? AsOf { get; init; }

    public SummaryPicture? Picture { get; init; }
}
