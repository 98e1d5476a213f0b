using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Summaries;

// Who has sent and who has not, in the same words everywhere: thanks first, then what is missing.
public static class TurnoutView
{
    public const string Unsent = "ยังไม่ส่ง";
    public const string Complete = "ส่งครบทุกอำเภอแล้ว";

    private const int NamesInShort = 30;

    public static string Count(Turnout turnout) => $"ส่งแล้ว {turnout.Done.Count}/{turnout.Total} อำเภอ";

    // Naming those who sent names those who did not, so both are counted together or named together.
    public static string Praise(Turnout turnout, bool names) => turnout switch
    {
        { IsComplete: true } => "ขอบคุณทุกอำเภอที่ส่งครบแล้ว",
        { Done.Count: 0 } => "ยังไม่มีอำเภอที่ส่ง",
        _ when names => $"ขอบคุณอำเภอที่ส่งแล้ว: {string.Join(" ", turnout.Done)}",
        _ => $"ขอบคุณ {turnout.Done.Count} อำเภอที่ส่งแล้ว",
    };

    public static string PraiseAfter(Turnout turnout) => turnout switch
    {
        { IsComplete: true, Late: 0 } => "ขอบคุณทุกอำเภอที่ส่งครบภายในกำหนด",
        { IsComplete: true } => "ขอบคุณทุกอำเภอ ส่งครบแล้ว",
        _ when turnout.Done.Count > turnout.Late => $"ขอบคุณ {turnout.Done.Count - turnout.Late} อำเภอที่ส่งภายในกำหนด",
        { Done.Count: > 0 } => $"ขอบคุณ {turnout.Done.Count} อำเภอที่ส่งแล้ว",
        _ => "ยังไม่มีอำเภอที่ส่ง",
    };

    // One line for those who are missing, one for those who were given longer.
    public static IEnumerable<string> Left(Turnout turnout, bool names)
    {
        if (turnout.IsComplete)
            yield return Complete;
        if (turnout.Missing.Count > 0)
            yield return names ? $"{Unsent} {turnout.Missing.Count} อำเภอ: {string.Join(" ", turnout.Missing)}" : $"{Unsent} {turnout.Missing.Count} อำเภอ";
        if (turnout.Extended.Count > 0)
            yield return names ? $"ขยายเวลา: {string.Join(" · ", turnout.Extended.Select(e => $"{e.Name} ถึง {ThaiDate.Short(e.Until)}"))}" : $"ขยายเวลา {turnout.Extended.Count} อำเภอ";
    }

    // LINE cuts the line of a notification anyway, and refuses a very long one.
    public static string InShort(Turnout turnout, bool names) => string.Join(" ", Left(turnout, names && turnout.Missing.Count + turnout.Extended.Count <= NamesInShort));

    public static Card Say(this Card card, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            card.Says(line);
        return card;
    }

    public static Card Notes(this Card card, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            card.Note(line);
        return card;
    }
}
