using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai.Grammar;

// The figures of one channel as they were said; two different ones are a question.
internal sealed class Figures
{
    private readonly List<(string Part, Reading<Baht> Reading)> _said = [];

    public void Say(string part, Reading<Baht> reading) => _said.Add((part, reading));

    public Reading<Baht>? Reading(string heard)
    {
        if (_said.Count == 0)
            return null;
        if (_said.Select(said => said.Reading).OfType<NotUnderstood<Baht>>().FirstOrDefault() is { } refused)
            return refused;
        if (_said.Count == 1)
            return _said[0].Reading;
        List<Baht> choices = [.. Choices().Distinct()];
        return choices is [var only] ? new Understood<Baht>(only) : new Ambiguous<Baht>(heard, choices);
    }

    // Places of sale are parts of the channel: their sum is offered, first where the channel itself has no figure.
    private List<Baht> Choices()
    {
        var whole = _said.Where(said => said.Part.Length == 0).SelectMany(said => Values(said.Reading)).Distinct().ToList();
        var parts = _said.Where(said => said.Part.Length > 0).Distinct().ToList();
        var each = parts.SelectMany(said => Values(said.Reading)).ToList();
        var addable = parts.Select(said => said.Part).Distinct().Count() == parts.Count && each.Count == parts.Count && each.Sum() <= Baht.Max;
        Baht[] sum = addable && parts.Count > 0 ? [each.Sum()] : [];
        return whole.Count > 0 && sum is [var total] && whole.TrueForAll(value => value == total) ? whole
            : whole.Count > 0 ? [.. whole, .. sum, .. addable ? [] : each]
            : [.. sum, .. each];
    }

    private static IEnumerable<Baht> Values(Reading<Baht> reading) => reading switch
    {
        Understood<Baht>(var value) => [value],
        Ambiguous<Baht>(_, var values) => values,
        _ => [],
    };
}
