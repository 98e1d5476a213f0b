namespace OtopBot.Domain.People;

/// <summary>Somebody enrolled. A person's rights come from the posts held, never from the person.</summary>
public sealed class Person
{
    private readonly List<Holding> _holdings = [];

    private Person()
    {
    }

    public Person(string lineUserId, string name, string position, string privacyVersion, DateTimeOffset acceptedAt)
    {
        (LineUserId, Name, Position) = (lineUserId, name, position);
        (PrivacyVersion, PrivacyAcceptedAt) = (privacyVersion, acceptedAt);
    }

    public int Id { get; private set; }

    public string LineUserId { get; private set; } = "";

    /// <summary>Name as the person confirmed it; signs certifications and reports.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Official position as the person confirmed it.</summary>
    public string Position { get; private set; } = "";

    /// <summary>Version of the privacy notice accepted (PDPA section 23).</summary>
    public string PrivacyVersion { get; private set; } = "";

    public DateTimeOffset PrivacyAcceptedAt { get; private set; }

    /// <summary>Since when the person has blocked the bot, null while reachable.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    public IReadOnlyList<Holding> Holdings => _holdings;

    public void Confirm(string name, string position, string privacyVersion, DateTimeOffset at)
        => (Name, Position, PrivacyVersion, PrivacyAcceptedAt) = (name, position, privacyVersion, at);

    public void Take(Post post, DateTimeOffset from)
    {
        if (!_holdings.Any(h => h.Post.IsSameAs(post) && h.Covers(from)))
            _holdings.Add(new Holding(post, from));
    }

    public void Block(DateTimeOffset at) => BlockedAt ??= at;

    public void Unblock() => BlockedAt = null;

    public IReadOnlyList<Post> PostsAt(DateTimeOffset at) => [.. _holdings.Where(h => h.Covers(at)).Select(h => h.Post)];
}
