namespace OtopBot.Line.Webhook;

/// <summary>A picture, perhaps one of several sent together, which arrive in any order.</summary>
public sealed record ImageContent(string MessageId, ContentProvider Provider, ImageSet? Set) : MessageContent("image", MessageId);

/// <summary>A video; the duration is in milliseconds.</summary>
public sealed record VideoContent(string MessageId, ContentProvider Provider, long? Duration) : MessageContent("video", MessageId);

/// <summary>A voice message; the duration is in milliseconds.</summary>
public sealed record AudioContent(string MessageId, ContentProvider Provider, long? Duration) : MessageContent("audio", MessageId);

/// <summary>A file; the size is in bytes.</summary>
public sealed record FileContent(string MessageId, string FileName, long? FileSize) : MessageContent("file", MessageId);

/// <summary>Who holds the bytes: "line" (fetched from LINE at once, they are deleted) or "external" (at the addresses given).</summary>
public sealed record ContentProvider(string Type, string? OriginalContentUrl, string? PreviewImageUrl);

/// <summary>The set that a picture was sent in; index and total only from newer LINE versions.</summary>
public sealed record ImageSet(string Id, int? Index, int? Total);
