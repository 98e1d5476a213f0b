using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages;

/// <summary>Sends data (at most 300 UTF-16 units, visible to the client) back to the webhook.</summary>
public sealed record PostbackAction(string Label, string Data) : LineAction("postback", Label)
{
    /// <summary>What appears in the chat as if the user had said it.</summary>
    public string? DisplayText { get; init; }

    /// <summary>What to do with the rich menu or the keyboard after the tap.</summary>
    public InputOption? InputOption { get; init; }

    /// <summary>Text put into the input field; only with <see cref="Messages.InputOption.OpenKeyboard"/>.</summary>
    public string? FillInText { get; init; }
}

/// <summary>How a postback leaves the input field (phones only).</summary>
public enum InputOption
{
    [JsonStringEnumMemberName("closeRichMenu")]
    CloseRichMenu,

    [JsonStringEnumMemberName("openRichMenu")]
    OpenRichMenu,

    [JsonStringEnumMemberName("openKeyboard")]
    OpenKeyboard,

    [JsonStringEnumMemberName("openVoice")]
    OpenVoice,
}
