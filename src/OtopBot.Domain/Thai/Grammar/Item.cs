using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Domain.Thai.Grammar;

// One thing that a sentence says, with the tokens it takes and its line.
internal abstract record Item(string Heard, int Line, int Start, int End);

internal sealed record LabelItem(string Heard, int Line, int Start, int End, Channel Channel, string Part) : Item(Heard, Line, Start, End);

internal sealed record AmountItem(string Heard, int Line, int Start, int End, AmountPhrase Phrase) : Item(Heard, Line, Start, End)
{
    public Reading<Baht> Sized(Baht? usual) => Phrase.Sized(Heard, usual).Reading;
}

// "ไม่มียอด": a true zero, of a channel or of the month.
internal sealed record NoneItem(string Heard, int Line, int Start, int End) : Item(Heard, Line, Start, End);

// A word that turns over what follows it: "ไม่ใช่", "เป้า".
internal sealed record NotItem(string Heard, int Line, int Start, int End) : Item(Heard, Line, Start, End);

internal sealed record MonthItem(string Heard, int Line, int Start, int End, Reading<FiscalMonth> Reading) : Item(Heard, Line, Start, End);

internal sealed record DistrictItem(string Heard, int Line, int Start, int End, Reading<string> Reading) : Item(Heard, Line, Start, End);

internal sealed record CentralItem(string Heard, int Line, int Start, int End, CentralEntry Entry) : Item(Heard, Line, Start, End);

internal sealed record UnknownItem(string Heard, int Line, int Start, int End) : Item(Heard, Line, Start, End);
