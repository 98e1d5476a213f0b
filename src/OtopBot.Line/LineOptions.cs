namespace OtopBot.Line;

/// <summary>Where LINE is and what proves who we are.</summary>
public sealed class LineOptions
{
    /// <summary>The host of nearly every call; a simulator's address in development.</summary>
    public Uri ApiBase { get; set; } = new("https://api.line.me");

    /// <summary>The host of message contents and menu pictures.</summary>
    public Uri DataApiBase { get; set; } = new("https://api-data.line.me");

    /// <summary>The channel secrets that a webhook may be signed with: the present one, and another while it is replaced.</summary>
    public IReadOnlyList<string> ChannelSecrets { get; set; } = [];

    /// <summary>The long-lived channel access token, an opaque text; empty when short ones are to be had with id and secret.</summary>
    public string ChannelAccessToken { get; set; } = "";

    /// <summary>The channel's number, with whose secret access tokens of 15 minutes are issued; not needed with a long-lived token.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>How long one call may take before its outcome counts as unknown.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What keeps the bot from starting, each beginning with the name of the setting; empty when all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [.. AddressProblems()];
        if (ChannelSecrets.Count is 0 || ChannelSecrets.Any(string.IsNullOrWhiteSpace))
            problems.Add($"{nameof(ChannelSecrets)} needs at least one secret and none that is empty.");
        if (ChannelAccessToken.Length is 0 && ChannelId.Length is 0)
            problems.Add($"{nameof(ChannelAccessToken)} is missing, and so is {nameof(ChannelId)}, with which tokens are had without it.");
        if (!IsForHeaders(ChannelAccessToken))
            problems.Add($"{nameof(ChannelAccessToken)} holds what a header cannot carry.");
        if (!ChannelId.All(char.IsAsciiDigit))
            problems.Add($"{nameof(ChannelId)} is not a channel's number: digits only.");
        return problems;
    }

    /// <summary>The hosts only: never a secret, never the token.</summary>
    public override string ToString() => $"LINE at {ApiBase} and {DataApiBase}";

    internal static bool IsForHeaders(string token) => token.All(letter => letter is >= '!' and <= '~');

    internal void RefuseWrongAddresses()
    {
        if (AddressProblems().FirstOrDefault() is { } problem)
            throw new ArgumentException(problem, "options");
    }

    private IEnumerable<string> AddressProblems()
    {
        if (!IsWeb(ApiBase))
            yield return $"{nameof(ApiBase)} is not an absolute http or https address.";
        if (!IsWeb(DataApiBase))
            yield return $"{nameof(DataApiBase)} is not an absolute http or https address.";
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(5))
            yield return $"{nameof(Timeout)} is not between zero and five minutes.";
    }

    private static bool IsWeb(Uri? address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
}
