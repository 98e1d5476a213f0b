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

    /// <summary>Version of the notice that the person read and did not accept; null when none.</summary>
    public string? DeclinedVersion { get; private set; }

    /// <summary>When the person had everything personal erased; nothing leads back from this row to a human being.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>Raised by every change: of two at once one is late and looks again.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Holding> Holdings => _holdings;

    public void Confirm(string name, string position, string privacyVersion, DateTimeOffset at)
        => (Name, Position, PrivacyVersion, PrivacyAcceptedAt, DeclinedVersion, Version) = (name, position, privacyVersion, at, null, Version + 1);

    public void Accept(string privacyVersion, DateTimeOffset at) => Confirm(Name, Position, privacyVersion, at);

    public void Decline(string privacyVersion) => (DeclinedVersion, Version) = (privacyVersion, Version + 1);

    /// <summary>From now on; what was signed keeps the name it was signed with.</summary>
    public void Rename(string name) => (Name, Version) = (name, Version + 1);

    /// <summary>From now on; what was signed keeps the position it was signed with.</summary>
    public void Reposition(string position) => (Position, Version) = (position, Version + 1);

    public void Take(Post post, DateTimeOffset from)
    {
        if (!_holdings.Any(h => h.Post.IsSameAs(post) && h.Covers(from)))
            _holdings.Add(new Holding(post, from));
    }

    /// <summary>Erases who it was (PDPA section 33) and ends every post; the LINE id becomes free for a new enrolment.</summary>
    public void Forget(DateTimeOffset at)
    {
        foreach (var holding in _holdings)
            holding.End(at);
        (LineUserId, Name, Position, BlockedAt, ForgottenAt, Version) = ($"forgotten-{Guid.NewGuid():N}", "", "", null, at, Version + 1);
    }

    /// <summary>Says that somebody relied on this person staying: if both leave in the same moment, one of them looks again.</summary>
    public void Rely() => Version++;

    public void Block(DateTimeOffset at) => (BlockedAt, Version) = (BlockedAt ?? at, Version + 1);

    public void Unblock() => (BlockedAt, Version) = (null, Version + 1);

    public IReadOnlyList<Post> PostsAt(DateTimeOffset at) => [.. _holdings.Where(h => h.Covers(at)).Select(h => h.Post)];
}
