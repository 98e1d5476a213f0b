using System.Globalization;

namespace OtopBot.Line.Webhook;

// LINE does not say in which unit it counts a webhook's mention. UTF-16 is the likely one; the others are tried because a wrong
// cut would eat a figure, and the @ that every mention begins with tells which one was right.
internal static class MentionCutter
{
    public static string Cut(string text, IReadOnlyList<Mention> mentions)
    {
        var spans = mentions.Select(mention => Find(text, mention)).OfType<Range>()
            .Select(range => (Start: range.Start.Value, End: range.End.Value))
            .Distinct()
            .OrderByDescending(span => span.Start);
        foreach (var (start, end) in spans)
            text = Join(text[..start], text[Math.Min(end, text.Length)..]);
        return text.Trim();
    }

    private static Range? Find(string text, Mention mention)
    {
        if (mention.Index < 0 || mention.Length < 1)
            return null;
        return ByUnits(text, mention) ?? ByOffsets(RuneOffsets(text), text, mention)
            ?? ByOffsets(GraphemeOffsets(text), text, mention) ?? ByNearest(text, mention);
    }

    private static Range? ByUnits(string text, Mention mention) => At(text, mention.Index, (long)mention.Index + mention.Length);

    private static Range? ByOffsets(List<int> offsets, string text, Mention mention) =>
        (long)mention.Index + mention.Length is var last && last < offsets.Count
            ? At(text, offsets[mention.Index], offsets[(int)last])
            : null;

    private static Range? ByNearest(string text, Mention mention)
    {
        var ats = Enumerable.Range(0, text.Length).Where(at => text[at] is '@').ToList();
        if (ats.Count is 0)
            return null;
        var nearest = ats.MinBy(at => Math.Abs((long)at - mention.Index));
        return At(text, nearest, Math.Min((long)nearest + mention.Length, text.Length));
    }

    private static Range? At(string text, int start, long end)
    {
        if (start >= text.Length || end > text.Length || text[start] is not '@')
            return null;
        var until = (int)end;
        if (until < text.Length && char.IsLowSurrogate(text[until]) && char.IsHighSurrogate(text[until - 1]))
            until++;
        return start..until;
    }

    private static List<int> RuneOffsets(string text)
    {
        List<int> offsets = [];
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            offsets.Add(at);
        offsets.Add(text.Length);
        return offsets;
    }

    private static List<int> GraphemeOffsets(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    private static string Join(string before, string after)
    {
        var (left, right) = (before.TrimEnd(' '), after.TrimStart(' '));
        var apart = left.Length is 0 || right.Length is 0 || char.IsWhiteSpace(left[^1]) || char.IsWhiteSpace(right[0]);
        return apart ? left + right : left + " " + right;
    }
}
