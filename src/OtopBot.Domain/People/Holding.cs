namespace OtopBot.Domain.People;

/// <summary>A person holds a post for a time.</summary>
public sealed class Holding
{
    private Holding()
    {
    }

    public Holding(Post post, DateTimeOffset from) => (Post, From) = (post, from);

    public int Id { get; private set; }

    public Post Post { get; private set; } = null!;

    public DateTimeOffset From { get; private set; }

    /// <summary>End of the holding, exclusive; null while it lasts.</summary>
    public DateTimeOffset? Until { get; private set; }

    public bool Covers(DateTimeOffset at) => From <= at && (Until is null || at < Until);

    public void End(DateTimeOffset at) => Until ??= at;
}
