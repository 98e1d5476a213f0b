using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai.Grammar;

// One amount found in a text: from Start up to End, Bare when it is a lone number without unit or currency.
internal sealed record AmountPhrase(int Start, int End, Reading<Baht> Reading, bool Bare)
{
    private static readonly long[] LikelyUnits = [1_000_000, 1_000];

    // "40" where sales are in the millions: forty million, forty thousand, or forty baht.
    public AmountPhrase Sized(string heard, Baht? usual)
    {
        if (!Bare || usual is not { } size || Reading is not Understood<Baht>(var typed) || typed.IsZero
            || typed >= Baht.Of(1000) || typed.Satang * 1000 > size.Satang)
            return this;
        Baht[] choices =
        [
            .. LikelyUnits
                .Select(unit => Baht.FromSatang(typed.Satang * unit))
                .Where(amount => amount.Satang / 100 <= size.Satang),
            typed,
        ];
        return this with { Reading = new Ambiguous<Baht>(heard, choices) };
    }
}
