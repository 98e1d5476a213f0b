namespace OtopBot.Domain.Thai.Grammar;

// Channels are named before their figures; "85,400 ออนไลน์" alone on a line is the other way round, and a line that could be
// either loses its labels, so that its figures are asked about.
internal static class LineOrder
{
    public static IReadOnlyList<Item> Settled(IReadOnlyList<Item> items)
    {
        var settled = new List<Item>();
        var lines = items.GroupBy(item => item.Line).Select(line => line.ToList()).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var said = Said(lines[i]);
            var open = i > 0 && Said(lines[i - 1]) is [.., LabelItem] and not [AmountItem, LabelItem];
            var followed = i + 1 < lines.Count && Said(lines[i + 1]) is [AmountItem, ..] next && next.TrueForAll(item => item is AmountItem);
            settled.AddRange(said switch
            {
                [AmountItem amount, LabelItem label] when !open && !followed => [.. lines[i].Where(item => item != label && item != amount), label, amount],
                [AmountItem, LabelItem] => lines[i].Where(item => item is not LabelItem),
                _ when IsFigureFirst(said) || IsGluedToTheLeft(said) => lines[i].Where(item => item is not LabelItem),
                _ => lines[i],
            });
        }

        return settled;
    }

    private static List<Item> Said(List<Item> line) => line.FindAll(item => item is LabelItem or AmountItem);

    private static bool IsFigureFirst(List<Item> said) =>
        said is [AmountItem, LabelItem, AmountItem, .., LabelItem]
        && said.Select((item, i) => item is AmountItem == (i % 2 == 0)).All(alternates => alternates);

    // "63,054,386ออนไลน์ 12,554,386".
    private static bool IsGluedToTheLeft(List<Item> said) =>
        said is [AmountItem before, LabelItem label, AmountItem after] && before.End == label.Start && label.End != after.Start;
}
