using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai.Grammar;

// An amount while it is read: every value it may have, in the order to offer them, and what speaks against accepting it.
internal sealed class AmountDraft
{
    public List<Exact> Values { get; private set; } = [];

    public ReadingProblem? Problem { get; private set; }

    // The place of the last unit, 0 after plain digits: smaller figures may still follow it.
    public int LowestPlace { get; set; }

    public bool Fraction { get; set; }

    public bool Bare { get; set; }

    public bool HasCurrency { get; set; }

    // The reading of official papers, when "ถ้วน" or satang show that it is one.
    public Exact? OnPaper { get; set; }

    public bool OnlyOnPaper { get; set; }

    public void Refuse(ReadingProblem problem) => Problem ??= problem;

    public void Offer(params IEnumerable<Exact> values) => Values = [.. values];

    public void TakeOnPaper()
    {
        OnlyOnPaper = false;
        if (OnPaper is { } official)
            Values = [official];
    }

    public Reading<Baht> Finish(string heard)
    {
        if (OnlyOnPaper)
            Refuse(ReadingProblem.Unclear);
        var amounts = Values.Select(value => value.ToBaht()).ToList();
        var possible = amounts.Where(amount => amount.Problem is null).Select(amount => amount.Amount).Distinct().ToList();
        // Of two meanings, one being impossible does not make the other certain.
        if (possible.Count < 2 && (amounts.Count == 0 || amounts.Exists(amount => amount.Problem is not null)))
            Refuse(amounts.Find(amount => amount.Problem is not null).Problem ?? ReadingProblem.Unclear);
        if (Problem is { } problem)
            return new NotUnderstood<Baht>(heard, problem);
        return possible is [var only] ? new Understood<Baht>(only) : new Ambiguous<Baht>(heard, possible);
    }
}
