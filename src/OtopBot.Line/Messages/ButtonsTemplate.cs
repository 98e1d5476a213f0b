namespace OtopBot.Line.Messages;

/// <summary>A text (160 graphemes; 60 with a title or picture) over one to four buttons.</summary>
public sealed record ButtonsTemplate(string Text, IReadOnlyList<LineAction> Actions) : Template("buttons")
{
    /// <summary>A heading, at most 40 graphemes.</summary>
    public string? Title { get; init; }

    /// <summary>An https picture above the text.</summary>
    public string? ThumbnailImageUrl { get; init; }

    /// <summary>"rectangle" (default) or "square".</summary>
    public string? ImageAspectRatio { get; init; }

    /// <summary>"cover" (default) or "contain".</summary>
    public string? ImageSize { get; init; }

    /// <summary>#RRGGBB behind a contained picture.</summary>
    public string? ImageBackgroundColor { get; init; }

    /// <summary>What a tap on picture, title or text does.</summary>
    public LineAction? DefaultAction { get; init; }
}
