using System.Security.Cryptography;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Tokens;

// The tokens of the channel: the fixed one of every simulator, and those handed out, which end by the simulated clock.
public sealed class ChannelTokens(LineWorld world)
{
    public const int PerChannel = 30;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    public static readonly TimeSpan StatelessLife = TimeSpan.FromMinutes(15);

    // Why a call with this token is refused; null when it is not.
    public string? Refuse(string authorization)
    {
        const string bearer = "Bearer ";
        var token = authorization.StartsWith(bearer, StringComparison.Ordinal) ? authorization[bearer.Length..] : "";
        if (token == PretendChannel.AccessToken)
            return null;
        return Find(token) switch
        {
            null => TokenRefusalView.Unknown,
            { Revoked: true } => TokenRefusalView.Revoked,
            { } found when !found.IsAlive(world.Now) => TokenRefusalView.Ended,
            _ => null,
        };
    }

    public ChannelToken? Find(string token) => world.Read(s => s.Tokens.Find(t => t.Token == token));

    public IReadOnlyList<ChannelToken> Alive(TokenKind kind) => world.Read(s => s.Tokens.Where(t => t.Kind == kind && t.IsAlive(world.Now)).ToList());

    // Of short-lived tokens the oldest makes room.
    public ChannelToken IssueShortLived() => Issue(TokenKind.ShortLived, Longest, keyId: null, makeRoom: true)!;

    // Null when the channel has its thirty already.
    public ChannelToken? IssueSigned(TimeSpan life) => Issue(TokenKind.Signed, life, RandomNumberGenerator.GetString(LineIds.TokenLetters, 22), makeRoom: false);

    public ChannelToken IssueStateless() => Issue(TokenKind.Stateless, StatelessLife, keyId: null, makeRoom: true)!;

    public void Revoke(string token) => world.Do(s =>
    {
        var index = s.Tokens.FindIndex(t => t.Token == token);
        if (index >= 0)
            s.Tokens[index] = s.Tokens[index] with { Revoked = true };
        return index >= 0;
    });

    private ChannelToken? Issue(TokenKind kind, TimeSpan life, string? keyId, bool makeRoom) => world.Do(s =>
    {
        var now = world.Now;
        // One that ended long ago explains nothing any more.
        s.Tokens.RemoveAll(t => now - t.EndsAt > Longest);
        var alive = s.Tokens.Where(t => t.Kind == kind && t.IsAlive(now)).ToList();
        if (kind != TokenKind.Stateless && alive.Count >= PerChannel)
        {
            if (!makeRoom)
                return null;
            var oldest = s.Tokens.IndexOf(alive.MinBy(t => t.IssuedAt)!);
            s.Tokens[oldest] = s.Tokens[oldest] with { Revoked = true };
        }

        var issued = new ChannelToken(Letters(kind), kind, now, now + life, keyId);
        s.Tokens.Add(issued);
        return issued;
    });

    private static string Letters(TokenKind kind) => kind == TokenKind.ShortLived
        ? RandomNumberGenerator.GetString(LineIds.TokenLetters, 120)
        : $"eyJhbGciOiJIUzI1NiJ9.{RandomNumberGenerator.GetString(LineIds.TokenLetters, 80)}.{RandomNumberGenerator.GetString(LineIds.TokenLetters, 43)}";
}
