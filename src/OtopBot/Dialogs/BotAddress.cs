using OtopBot.Views;

namespace OtopBot.Dialogs;

// How a group calls the bot when the @ picker does not offer it: the word alone, or before a space, a mark or a known command.
// "บอทไม่ดี" speaks about the bot, not to it.
public static class BotAddress
{
    private static readonly string[] Commands = [Words.Summary, Words.Missing, Words.Help, Words.Menu, Words.Status, Words.ReportSales];

    public static bool TryCut(string text, out string rest)
    {
        rest = text.Trim();
        var name = rest.StartsWith('@') ? rest[1..] : rest;
        if (!name.StartsWith(Words.BotName, StringComparison.Ordinal))
            return false;

        var after = name[Words.BotName.Length..];
        if (after.Length > 0 && !IsBreak(after[0]) && !Commands.Any(c => after.StartsWith(c, StringComparison.Ordinal)))
            return false;

        rest = after.TrimStart([.. after.TakeWhile(IsBreak).Distinct()]);
        return true;
    }

    // Zero-width characters come along when text is copied.
    private static bool IsBreak(char letter)
        => char.IsWhiteSpace(letter) || char.IsPunctuation(letter) || char.IsSymbol(letter) || letter is '\u200B' or '\u200C' or '\u200D' or '\uFEFF';
}
