namespace OtopBot.Line.Tokens;

/// <summary>
/// The access token of the moment: the configured long-lived one, or stateless ones of 15 minutes that are renewed before they end,
/// by one renewal at a time. While a renewal fails the old token is used as long as it lives. One for all clients of a channel.
/// </summary>
public sealed class ChannelTokens(TokenClient issuer, LineOptions options, TimeProvider time)
{
    // Of its life; what is left is for a renewal that has to be tried again.
    private const double Young = 0.8;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(15);

    // Another one would be refused as well.
    private static readonly TimeSpan JustIssued = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Held? _held;
    private Task<Held>? _renewal;
    private long? _failedAt;

    // Without a token to go on with, what made the renewal fail is thrown.
    internal async Task<string> CurrentAsync(CancellationToken cancellation)
    {
        if (options.ChannelAccessToken.Length > 0)
            return options.ChannelAccessToken;

        var held = Seen();
        if (held is null || Age(held) >= held.Token.Life)
            return (await RenewalAsync(held).WaitAsync(cancellation)).Token.Value;
        if (Age(held) >= held.Token.Life * Young && IsRested())
            Forget(RenewalAsync(held));
        return held.Token.Value;
    }

    // After LINE refused a token: another one, or null when there is none to be had.
    internal async Task<string?> InsteadOfAsync(string refused, CancellationToken cancellation)
    {
        if (options.ChannelAccessToken.Length > 0 || Seen() is not { } held)
            return null;
        if (held.Token.Value != refused)
            return held.Token.Value;
        if (Age(held) < JustIssued)
            return null;
        try
        {
            return (await RenewalAsync(held).WaitAsync(cancellation)).Token.Value;
        }
        catch (Exception problem) when (problem is LineApiException or LineUnreachableException)
        {
            return null;
        }
    }

    // Who comes late, having seen an older token, gets what the renewal brought meanwhile.
    private Task<Held> RenewalAsync(Held? seen)
    {
        var mine = new TaskCompletionSource<Held>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_held is { } newer && newer != seen)
                return Task.FromResult(newer);
            if (_renewal is { IsCompleted: false } running)
                return running;
            _renewal = mine.Task;
        }

        _ = RenewAsync(mine);
        return mine.Task;
    }

    // Nobody's cancellation stops it: others wait for it too, and it has its own time limit.
    private async Task RenewAsync(TaskCompletionSource<Held> renewal)
    {
        // Before LINE starts to count.
        var askedAt = time.GetTimestamp();
        try
        {
            var held = new Held(await IssueAsync(), askedAt);
            lock (_gate)
                (_held, _failedAt) = (held, null);
            renewal.SetResult(held);
        }
        catch (Exception problem)
        {
            lock (_gate)
                _failedAt = time.GetTimestamp();
            renewal.SetException(problem);
        }
    }

    // While the secret is being replaced either may be the one that is good.
    private async Task<AccessToken> IssueAsync()
    {
        for (var at = 0; ; at++)
        {
            try
            {
                return await issuer.IssueStatelessAsync(options.ChannelId, options.ChannelSecrets[at], CancellationToken.None);
            }
            catch (LineApiException refusal) when (
                at + 1 < options.ChannelSecrets.Count && refusal.Kind is LineApiError.BadRequest or LineApiError.Unexplained or LineApiError.Unauthorized)
            {
            }
        }
    }

    private Held? Seen()
    {
        lock (_gate)
            return _held;
    }

    private bool IsRested()
    {
        lock (_gate)
            return _failedAt is not { } failed || time.GetElapsedTime(failed) >= PauseAfterFailure;
    }

    private TimeSpan Age(Held held) => time.GetElapsedTime(held.AskedAt);

    // Its failure is remembered already, and told by the first call that has no token left.
    private static void Forget(Task renewal) =>
        renewal.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    // By identity: two renewals may bring the same text.
    private sealed class Held(AccessToken token, long askedAt)
    {
        public AccessToken Token { get; } = token;

        public long AskedAt { get; } = askedAt;
    }
}
