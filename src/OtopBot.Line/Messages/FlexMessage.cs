using OtopBot.Line.Messages.Flex;

namespace OtopBot.Line.Messages;

/// <summary>A laid-out message; the alternative text is what notifications, chat lists and quotes show.</summary>
public sealed record FlexMessage(string AltText, FlexContainer Contents) : LineMessage("flex");
