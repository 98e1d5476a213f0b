using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Views;

// One bubble, built from top to bottom: title, lines, rows, bars, then buttons that a PC shows as well as a phone.
public sealed class Card(string title, BubbleSize size = BubbleSize.Mega)
{
    private readonly List<FlexComponent> _body = [Parts.Title(title)];
    private readonly List<Choice> _choices = [];

    public Card Says(string text) => With(Parts.Paragraph(text));

    public Card Note(string text) => With(Parts.Note(text));

    public Card Row(string label, string value, bool strong = false) => With(Parts.Row(label, value, strong));

    public Card Rule() => With(new Separator { Margin = "md", Color = Ink.Line });

    // The share is printed beside the bar.
    public Card Bar(string label, decimal? share) => With(Parts.LabelledBar(label, share));

    public Card With(FlexComponent component)
    {
        _body.Add(component);
        return this;
    }

    public Card Offer(params IEnumerable<Choice> choices)
    {
        _choices.AddRange(choices);
        return this;
    }

    public Bubble Bubble => new()
    {
        Size = size,
        Body = new Box(BoxLayout.Vertical, _body) { Spacing = "sm" },
        Footer = _choices.Count == 0 ? null : Parts.Buttons(_choices),
    };

    public FlexMessage As(string altText) => new(altText, Bubble);
}
