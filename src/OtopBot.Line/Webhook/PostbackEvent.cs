namespace OtopBot.Line.Webhook;

/// <summary>A button was tapped, perhaps weeks after it was sent; the data is visible to the client and proves nothing.</summary>
public sealed record PostbackEvent(EventHeader Header, string Data, PostbackParams? Params) : LineEvent(Header);

/// <summary>
/// What a picker or rich menu switch adds: a chosen date (yyyy-MM-dd), time (HH:mm) or both (yyyy-MM-ddTHH:mm) as local
/// wall time, or the menu shown now and how the switch ended.
/// </summary>
public sealed record PostbackParams(string? Date, string? Time, string? Datetime, string? NewRichMenuAliasId, string? Status);
