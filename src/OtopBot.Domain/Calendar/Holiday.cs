namespace OtopBot.Domain.Calendar;

/// <summary>An official holiday of a province's calendar. It is never changed: a wrong one is revoked and a new one entered, so that what was known when stays visible (D2).</summary>
public sealed class Holiday
{
    private Holiday()
    {
    }

    public Holiday(string provinceCode, DateOnly day, string name, DateTimeOffset knownSince)
        => (ProvinceCode, Day, Name, KnownSince) = (provinceCode, day, name, knownSince);

    public int Id { get; private set; }

    public string ProvinceCode { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>From this moment on it counts: when it was declared, or entered.</summary>
    public DateTimeOffset KnownSince { get; private set; }

    /// <summary>From this moment on it no longer counts; null while it stands.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public bool IsKnownAt(DateTimeOffset at) => KnownSince <= at && (RevokedAt is null || at < RevokedAt);

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
