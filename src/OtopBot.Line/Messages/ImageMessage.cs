namespace OtopBot.Line.Messages;

/// <summary>A picture at two https addresses: the original up to 10 MB and its preview up to 1 MB, JPEG or PNG.</summary>
public sealed record ImageMessage(string OriginalContentUrl, string PreviewImageUrl) : LineMessage("image");
