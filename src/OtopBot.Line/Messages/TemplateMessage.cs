namespace OtopBot.Line.Messages;

/// <summary>One of LINE's ready-made layouts; the alternative text is what notifications, chat lists and quotes show.</summary>
public sealed record TemplateMessage(string AltText, Template Template) : LineMessage("template");
