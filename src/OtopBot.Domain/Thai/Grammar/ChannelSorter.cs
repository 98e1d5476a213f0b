using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai.Grammar;

// Gives each amount to the channel named before it; an amount that two channels could claim stays without one.
internal sealed class ChannelSorter(Baht? usual)
{
    private readonly Figures[] _figures = [new(), new(), new()];
    private readonly List<LabelItem> _open = [];
    private bool _spoiled;

    public List<Reading<Baht>> Unlabelled { get; } = [];

    public List<string> Rest { get; } = [];

    public bool SaysNone { get; private set; }

    public Reading<Baht>? this[Channel channel, string heard] => _figures[(int)channel].Reading(heard);

    public void Sort(IReadOnlyList<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && items[i].Line != items[i - 1].Line && _open.Count == 0)
                _spoiled = false;
            switch (items[i])
            {
                case LabelItem label:
                    _open.Add(label);
                    break;
                case NotItem or UnknownItem:
                    _spoiled |= items[i] is NotItem || _open.Count > 0;
                    Rest.Add(items[i].Heard);
                    break;
                case NoneItem none when Next(items, i) is AmountItem:
                    _spoiled = true;
                    Rest.Add(none.Heard);
                    break;
                case NoneItem none when _open.Count == 0:
                    i = NoneBeforeLabel(items, i, none);
                    break;
                case NoneItem none:
                    Give(none, new Understood<Baht>(Baht.Zero));
                    break;
                case AmountItem amount:
                    Give(amount, amount.Sized(usual));
                    break;
            }
        }
    }

    private void Give(Item amount, Reading<Baht> reading)
    {
        var near = _open.Exists(label => label.Line == amount.Line) ? _open.FindAll(label => label.Line == amount.Line) : _open;
        var channels = near.Select(label => label.Channel).Distinct().ToList();
        if (_spoiled && reading is not NotUnderstood<Baht>)
            reading = new NotUnderstood<Baht>(amount.Heard, ReadingProblem.Unclear);
        if (channels is [var channel])
            _figures[(int)channel].Say(near[^1].Part, reading);
        else if (reading is NotUnderstood<Baht> { Problem: ReadingProblem.Unclear })
            Rest.Add(amount.Heard);
        else
            Unlabelled.Add(reading);
        _open.Clear();
        _spoiled = false;
    }

    // "ไม่มีออนไลน์" and "ไม่มียอด ออนไลน์" without a figure behind it.
    private int NoneBeforeLabel(IReadOnlyList<Item> items, int i, NoneItem none)
    {
        if (!_spoiled && Next(items, i) is LabelItem label && Next(items, i + 1) is not (AmountItem or NoneItem))
        {
            _open.Add(label);
            Give(none, new Understood<Baht>(Baht.Zero));
            return i + 1;
        }

        SaysNone |= !_spoiled;
        _spoiled = Next(items, i) is LabelItem;
        Rest.Add(none.Heard);
        return i;
    }

    private static Item? Next(IReadOnlyList<Item> items, int i) =>
        i + 1 < items.Count && items[i + 1].Line == items[i].Line ? items[i + 1] : null;
}
