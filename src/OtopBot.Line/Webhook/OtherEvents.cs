namespace OtopBot.Line.Webhook;

/// <summary>A user linked an account ("ok") or failed to ("failed", then without source and reply token).</summary>
public sealed record AccountLinkEvent(EventHeader Header, string Result, string? Nonce) : LineEvent(Header);

/// <summary>A well-formed event of a kind that nobody here has a use for.</summary>
public sealed record UnknownEvent(EventHeader Header) : LineEvent(Header);

/// <summary>An element that lacks what its kind cannot do without; the header holds what could be read.</summary>
public sealed record MalformedEvent(EventHeader Header, string Problem) : LineEvent(Header);
