namespace OtopBot.Summaries;

// A district that was given longer.
public sealed record GivenLonger(string Name, DateOnly Until);

// Which districts have sent one thing, and which have not; whoever was given longer and still has time is not missing.
public sealed record Turnout(IReadOnlyList<string> Done, IReadOnlyList<string> Missing, IReadOnlyList<GivenLonger> Extended)
{
    public int Total => Done.Count + Missing.Count + Extended.Count;

    public bool IsComplete => Missing.Count + Extended.Count == 0;

    // Sent after the due day.
    public int Late { get; init; }
}
