namespace OtopBot.Line.Messages;

/// <summary>Copies the text (1 to 1,000) to the device's clipboard; phones only.</summary>
public sealed record ClipboardAction(string Label, string ClipboardText) : LineAction("clipboard", Label);
