using System.Text.Json;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Views;

// Rows spread over bubbles side by side and over messages, as LINE's sizes allow: measured, because names and amounts differ in length.
public static class Pages
{
    private const int ButtonsOfPage = 20;

    public delegate Bubble PageView<TRow>(IReadOnlyList<TRow> rows, int page, int pages);

    // Pages of about the same length, none with more rows than asked for.
    public static IReadOnlyList<LineMessage> Of<TRow>(string altText, IReadOnlyList<TRow> rows, int mostRows, PageView<TRow> view)
    {
        for (var most = mostRows; ; most--)
        {
            var pages = Draw(rows, most, view);
            if (most == 1 || pages.All(page => Bytes(page) <= LineLimits.BubbleBytes))
                return Of(altText, pages);
        }
    }

    // Buttons of which there may be many; each page is begun alike, with its number in the title.
    public static IReadOnlyList<LineMessage> Offer(string altText, IReadOnlyList<Choice> choices, Func<string, Card> open)
        => Of(altText, choices, ButtonsOfPage, (part, page, pages) => open(pages > 1 ? $" ({page}/{pages})" : "").Offer(part).Bubble);

    // Bubbles that are drawn already, as many to a message as it takes.
    public static IReadOnlyList<LineMessage> Of(string altText, IReadOnlyList<Bubble> bubbles)
        => [.. Messages(bubbles).Select(m => new FlexMessage(altText, m is [var only] ? only : new Carousel(m)))];

    private static List<Bubble> Draw<TRow>(IReadOnlyList<TRow> rows, int most, PageView<TRow> view)
    {
        var pages = Math.Max(1, (rows.Count + most - 1) / most);
        return [.. Enumerable.Range(0, pages).Select(i =>
        {
            var (from, to) = (rows.Count * i / pages, rows.Count * (i + 1) / pages);
            return view([.. rows.Skip(from).Take(to - from)], i + 1, pages);
        })];
    }

    private static IEnumerable<IReadOnlyList<Bubble>> Messages(IReadOnlyList<Bubble> pages)
    {
        List<Bubble> message = [];
        foreach (var page in pages)
        {
            if (message.Count == LineLimits.CarouselBubbles || (message.Count > 0 && Bytes(new Carousel([.. message, page])) > LineLimits.CarouselBytes))
            {
                yield return message;
                message = [];
            }

            message.Add(page);
        }

        yield return message;
    }

    private static int Bytes(FlexContainer container) => JsonSerializer.SerializeToUtf8Bytes(container, LineJson.Options).Length;
}
