namespace OtopBot.Simulator.Platform.Tokens;

public enum TokenKind
{
    ShortLived,
    Signed,
    Stateless,
}

// A channel access token that the platform handed out. Only signed ones (LINE's v2.1) have a key id.
public sealed record ChannelToken(string Token, TokenKind Kind, DateTimeOffset IssuedAt, DateTimeOffset EndsAt, string? KeyId = null)
{
    public bool Revoked { get; init; }

    public bool IsAlive(DateTimeOffset now) => !Revoked && now < EndsAt;

    public long SecondsLeft(DateTimeOffset now) => (long)(EndsAt - now).TotalSeconds;
}
