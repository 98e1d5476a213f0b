using OtopBot.Domain.Reports;
using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// Finds the things a sentence says, from left to right, leaving out what carries no meaning here.
internal sealed class ItemReader(TokenCursor tokens, MonthContext months, DistrictReader? districts)
{
    private readonly List<Item> _items = [];
    private int _line;

    public IReadOnlyList<Item> Read()
    {
        for (var at = 0; at < tokens.Count;)
            at = Bullet(at) ?? DayOfMonth(at) ?? MonthAt(at) ?? AmountAt(at) ?? WordAt(at);
        return _items;
    }

    // "1. ทั่วไป …": a number that only counts the lines.
    private int? Bullet(int at)
    {
        var first = tokens[tokens.BackOverSpaces(at - 1)].Kind == Break;
        return first && tokens[at] is { Kind: Number, Text.Length: <= 2 }
            && tokens[at + 1] is { Kind: Close } or { Kind: Mark, Text: "." }
            && tokens[tokens.SkipSpaces(at + 2)].Kind is Label or Month or MonthWord or RelativeMonth or District or Filler or None
            ? at + 2
            : null;
    }

    // "วันที่ 25 มิ.ย. 63" is a day and no month of sales; "25 มิ.ย." names the month, unless 25 belongs to a channel.
    private int? DayOfMonth(int at)
    {
        if (tokens[at].Kind == Reference)
            return AfterReference(at);
        var next = tokens.SkipSpaces(at + 1);
        if (tokens[at].Kind == YearWord)
            return tokens[next].Kind == Number ? next + 1 : at + 1;
        return tokens[at] is { Kind: Number, Text: { Length: <= 2 } day } && day.All(char.IsAsciiDigit) && tokens[next].Kind == Month
            && _items is not [.., LabelItem or MonthItem]
            ? next
            : null;
    }

    private int AfterReference(int at)
    {
        var number = tokens.SkipSpaces(at + 1);
        if (tokens[number].Kind is not (Number or MonthNumber))
            return at + 1;
        var end = number + 1;
        while (tokens[end].Kind is Dash or Slash && tokens[end + 1].Kind is Number or MonthNumber)
            end += 2;
        var month = tokens.SkipSpaces(end);
        if (tokens[month].Kind == Month)
            end = MonthGrammar.YearAt(tokens, month + 1) is { Digits: not null } year ? year.End : month + 1;
        return Add(new UnknownItem(tokens.Text(at, end), _line, at, end));
    }

    private int? MonthAt(int at) =>
        MonthGrammar.At(tokens, at, months) is { } month
            ? Add(new MonthItem(tokens.Text(at, month.End), _line, at, month.End, month.Reading))
            : null;

    private int? AmountAt(int at) =>
        AmountGrammar.At(tokens, at) is { } amount
            ? Add(new AmountItem(tokens.Text(at, amount.End), _line, at, amount.End, amount))
            : null;

    private int WordAt(int at)
    {
        var (token, end) = (tokens[at], at + 1);
        Item? item = token.Kind switch
        {
            Label => new LabelItem(token.Text, _line, at, end, (Channel)token.Value, token.Code ?? ""),
            None => new NoneItem(token.Text, _line, at, end),
            Not => new NotItem(token.Text, _line, at, end),
            District => new DistrictItem(token.Text, _line, at, end, districts!.Read(token.Text)),
            Central when _items is not [.., NotItem] => new CentralItem(token.Text, _line, at, end, (CentralEntry)token.Value),
            Unknown when token.IsUnknownWord && districts?.Read(token.Text) is { } district and not NotUnderstood<string> =>
                new DistrictItem(token.Text, _line, at, end, district),
            Unknown when token.IsUnknownWord => new UnknownItem(token.Text, _line, at, end),
            Central or About or More or TokenKind.Range or Percent or Below or Foreign or MonthNumber or Satang or Thousands =>
                new UnknownItem(token.Text, _line, at, end),
            _ => null,
        };
        if (token.Kind == Break)
            _line++;
        return item is null ? end : Add(item);
    }

    private int Add(Item item)
    {
        _items.Add(item);
        return item.End;
    }
}
