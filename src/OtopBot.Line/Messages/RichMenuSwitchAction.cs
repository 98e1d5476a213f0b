namespace OtopBot.Line.Messages;

/// <summary>Shows another rich menu by its alias; only of use inside a rich menu.</summary>
public sealed record RichMenuSwitchAction(string Label, string RichMenuAliasId, string Data) : LineAction("richmenuswitch", Label);
