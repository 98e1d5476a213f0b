namespace OtopBot.Line;

/// <summary>
/// LINE's numbers for what is sent to it, from its Messaging API reference. Names say the unit where it is not a count:
/// Units are UTF-16 code units, Graphemes are what a reader sees as one letter, Bytes are UTF-8.
/// </summary>
public static class LineLimits
{
    public const int MessagesMin = 1;
    public const int MessagesMax = 5;

    /// <summary>Answered with 413; no batch within the other limits comes near it.</summary>
    public const int RequestBytes = 2 * 1024 * 1024;

    public const int MulticastRecipients = 500;

    /// <summary>Seconds; whole steps of five only.</summary>
    public const int LoadingSecondsMin = 5;
    public const int LoadingSecondsMax = 60;
    public const int LoadingSecondsStep = 5;

    public const int WebhookUrlUnits = 500;

    public const int TextUnits = 5000;
    public const int AltTextUnits = 1500;
    public const int UrlUnits = 2000;
    public const int SenderNameUnits = 20;

    public const int QuickReplyItems = 13;
    public const int QuickReplyLabelGraphemes = 20;

    public const int TemplateLabelGraphemes = 20;
    public const int FlexLabelGraphemes = 40;
    public const int PostbackDataUnits = 300;
    public const int ActionTextGraphemes = 300;
    public const int UriUnits = 1000;
    public const int ClipboardTextUnits = 1000;

    public const int ConfirmTextGraphemes = 240;
    public const int ButtonsActions = 4;
    public const int ButtonsTitleGraphemes = 40;
    public const int ButtonsTextGraphemes = 160;
    public const int ButtonsTextWithImageOrTitleGraphemes = 60;

    /// <summary>LINE says 30 KB and not how it counts: 30,000 bytes stays below either reading.</summary>
    public const int BubbleBytes = 30_000;

    /// <summary>LINE says 50 KB and not how it counts: 50,000 bytes stays below either reading.</summary>
    public const int CarouselBytes = 50_000;

    public const int CarouselBubbles = 12;
    public const int AnimatedImages = 10;

    /// <summary>Pixels, of the menu's picture as of the menu.</summary>
    public const int RichMenuWidthMin = 800;
    public const int RichMenuWidthMax = 2500;
    public const int RichMenuHeightMin = 250;

    /// <summary>Width divided by height.</summary>
    public const double RichMenuRatioMin = 1.45;

    /// <summary>LINE says 1 MB and not how it counts: 1,000,000 bytes stays below either reading.</summary>
    public const int RichMenuImageBytes = 1_000_000;

    public const int RichMenuAreas = 20;
    public const int RichMenuNameGraphemes = 300;
    public const int RichMenuBarGraphemes = 14;
    public const int RichMenuLabelGraphemes = 20;
    public const int RichMenuBulkUsers = 500;
}
