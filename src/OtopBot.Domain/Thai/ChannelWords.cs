namespace OtopBot.Domain.Thai;

/// <summary>The words people use for the two sales channels and for their total; a province may add its own.</summary>
public sealed class ChannelWords
{
    public static ChannelWords Default { get; } = new([], [], []);

    public ChannelWords(IEnumerable<string> general, IEnumerable<string> online, IEnumerable<string> total)
    {
        General = [.. general];
        Online = [.. online];
        Total = [.. total];
    }

    public IReadOnlyList<string> General { get; }

    public IReadOnlyList<string> Online { get; }

    public IReadOnlyList<string> Total { get; }
}
