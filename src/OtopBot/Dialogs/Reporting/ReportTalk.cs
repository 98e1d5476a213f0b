using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// What typed words do to a draft.
public sealed class ReportTalk(ReportReader reader)
{
    private const string SomeAmount = "1,000";

    public async Task<Turn?> OpenAsync(string text, Scene scene, CancellationToken ct)
    {
        if (AnswerReader.Read(text) == Answer.Yes)
            return await ReportSaving.AgainAsync(scene, ct);

        var (order, opened) = CutCommand(text);
        var (rest, reason) = CutReason(order);
        var draft = new ReportingState(ReportingStep.Month, "") { Reason = reason };
        if (rest.Length == 0)
            return await ReportTurn.NextAsync(reason is null ? draft : await ReportSteps.OfReportedMonthAsync(draft, scene, ct), null, scene, ct);
        if (scene.Campaign is null)
            return null;

        var (words, saysFix) = CutFix(rest);
        var fix = saysFix || reason is not null;
        if (!opened && CourtesyReader.IsLaughter(words))
            return null;
        var said = WithoutNothing(Read(words, draft, scene), words, draft);
        var speaks = SpeaksOfAmounts(said) || (fix && NamedFigure(words) is not null);
        if (!speaks && said.Central is { } entry && !opened)
            return await ReportSaving.CentralAsync(entry, scene, ct);
        // "ขอแก้ไขยอด" opens what is saved, with its buttons to change it.
        var fixesSales = fix && Words.OfSales.Any(word => words.StartsWith(word, StringComparison.Ordinal));
        // A month and nothing else is the beginning of a report.
        var namesMonth = said is { Month: Understood<FiscalMonth>, District: null, Central: null, NotUnderstood.Count: 0 };
        if (!speaks && !fixesSales && !namesMonth && !(opened && said.SaysAnything))
            return null;
        return ReportTurn.Barred(scene) ?? await HearAsync(draft, words, fix, said, scene, ct);
    }

    public async Task<Turn?> GoOnAsync(ReportingState draft, string text, Scene scene, CancellationToken ct)
    {
        if (ReportTurn.Barred(scene) is { } barred)
            return barred;

        var (rest, _) = CutCommand(text);
        if (await AnswerAsync(draft, rest, scene, ct) is { } answered)
            return answered;
        // "ปรับยอดสิ้นเดือน" to the card that shows what is saved beside what is new.
        if (draft.Step == ReportingStep.Existing && Words.OfChanging.Contains(rest))
            return await ReportSteps.ChangeAsync(draft with { Reason = rest }, scene, ct);

        var (words, fix) = CutFix(rest);
        if (rest == Words.FixMonth)
            return await ReportTurn.NextAsync(draft with { AsksMonth = true }, null, scene, ct);
        if (draft.Step == ReportingStep.Confirm && fix && words.Length == 0)
            return await ReportTurn.NextAsync(draft, new WhichFigure(), scene, ct);
        if (Hearing.Wanted(draft) is null && CourtesyReader.IsLaughter(rest))
            return null;
        var read = Read(words, draft, scene);
        var said = WithoutNothing(read, words, draft);
        if (read.NoSales && !said.NoSales && draft.Step != ReportingStep.Reason && !said.SaysAnything)
            return await ReportTurn.NextAsync(draft, new NothingChangedYet(), scene, ct);
        if (draft.Step == ReportingStep.Reason && !fix && !(SpeaksOfAmounts(said) && said.NotUnderstood.Count == 0 && said.Unlabelled.Count == 0))
        {
            if (Words.IsOtherReason(rest))
                return await ReportTurn.NextAsync(draft, new TypeReason(), scene, ct);
            return ReasonReader.ProblemOf(rest) is { } problem
                ? await ReportTurn.NextAsync(draft, new NotAReason(problem), scene, ct)
                : await ReportTurn.NextAsync(draft with { Reason = text.Trim() }, null, scene, ct);
        }

        return said.SaysAnything || ((fix || draft.Step is not (ReportingStep.District or ReportingStep.Month or ReportingStep.Existing)) && NamedFigure(words) is not null)
            ? await HearAsync(draft, words, fix, said, scene, ct)
            : null;
    }

    private static async Task<Turn?> AnswerAsync(ReportingState draft, string text, Scene scene, CancellationToken ct) => AnswerReader.Read(text) switch
    {
        Answer.Yes when draft.Step == ReportingStep.Confirm => await ReportSaving.SaveAsync(draft, scene, ct),
        Answer.Yes when draft.Step == ReportingStep.Existing => await ReportSteps.ChangeAsync(draft, scene, ct),
        Answer.Yes when draft.Step != ReportingStep.Reason => await ReportTurn.NextAsync(draft, new AnswerFirst(), scene, ct),
        Answer.No when draft.Step == ReportingStep.Confirm => await ReportTurn.NextAsync(draft, new WhichFigure(), scene, ct),
        Answer.No when draft.Step == ReportingStep.Existing => Turn.GiveUp(),
        Answer.Back => await ReportTurn.NextAsync(ReportSteps.Back(draft), null, scene, ct),
        Answer.Keep => await ReportTurn.NextAsync(ReportSteps.Keep(draft), null, scene, ct),
        _ => null,
    };

    private async Task<Turn> HearAsync(ReportingState draft, string words, bool fix, ReportSentence said, Scene scene, CancellationToken ct)
    {
        var (placed, refusal) = Placing.Hear(draft, said, scene);
        // A message about somebody else's district is taken as a whole or not at all.
        if (refusal is DistrictNotYours or DistrictUnclear)
            return draft.Nonce.Length == 0 ? Turn.End(RemarkView.Say(refusal, scene.Campaign!, ReportTurn.Own(scene))) : await ReportTurn.NextAsync(draft, refusal, scene, ct);

        if (fix && draft.Nonce.Length == 0)
            placed = await ReportSteps.OfReportedMonthAsync(placed, scene, ct);
        if (!SpeaksOfAmounts(said) && NamedFigure(words) is { } named)
        {
            placed = placed.Step == ReportingStep.Channel && !fix ? ReportSteps.NameChannel(placed, named) : placed with { Asked = named, Fixes = true };
            return await ReportTurn.NextAsync(placed, refusal, scene, ct);
        }

        var (heard, remark) = Hearing.Amounts(placed, said);
        if (fix && SpeaksOfAmounts(said))
            return await ReportSteps.ChangeAsync(heard, scene, ct, refusal ?? remark);
        return await ReportTurn.NextAsync(heard, refusal ?? remark, scene, ct);
    }

    // "ไม่มี" alone is zero only where an amount is asked for; elsewhere it may mean that nothing is to be corrected.
    private static ReportSentence WithoutNothing(ReportSentence said, string words, ReportingState draft)
    {
        var asked = draft.Nonce.Length > 0 && (Hearing.Wanted(draft) is not null || (draft.Step == ReportingStep.Month && draft.Figures.IsEmpty));
        return said.NoSales && !NothingReader.SpeaksOfSales(words) && (!asked || NothingReader.SpeaksOfCorrecting(words)) ? said with { NoSales = false } : said;
    }

    private ReportSentence Read(string text, ReportingState draft, Scene scene)
    {
        var assumed = draft.District ?? (scene.OwnDistricts is [var only] ? only : null);
        var said = Read(text, draft, assumed, scene);
        return said.District is Understood<string> { Value: var named } && named != assumed && scene.May(Deed.Report, named) ? Read(text, draft, named, scene) : said;
    }

    private ReportSentence Read(string text, ReportingState draft, string? district, Scene scene)
    {
        var campaign = scene.Campaign!;
        return reader.Read(text, new ReportContext(
            scene.Today,
            campaign.Months,
            DistrictReaders.Of(campaign),
            district is null ? null : Usual));

        Baht? Usual(FiscalMonth? said)
            => (said ?? draft.Month ?? FiscalMonth.Of(scene.Today)) is var month && campaign.Months.Contains(month) ? campaign.TargetOf(district).PlanOf(month) : null;
    }

    // A figure named without an amount, "แก้ออนไลน์" or the answer to "which channel": the channel that an amount after it would go to.
    private Figure? NamedFigure(string words)
    {
        if (words.Length == 0 || words.Any(char.IsDigit))
            return null;
        return reader.Read($"{words} {SomeAmount}", new ReportContext(default, [])) switch
        {
            { General: Understood<Baht>, Online: null, Total: null } => Figure.General,
            { General: null, Online: Understood<Baht>, Total: null } => Figure.Online,
            { General: null, Online: null, Total: Understood<Baht> } => Figure.Total,
            _ => null,
        };
    }

    private static bool SpeaksOfAmounts(ReportSentence said)
        => said.NoSales || said.Unlabelled.Any(IsAmount) || IsAmount(said.General) || IsAmount(said.Online) || IsAmount(said.Total);

    private static bool IsAmount(Reading<Baht>? reading) => reading is Understood<Baht> or Ambiguous<Baht> or NotUnderstood<Baht> { Problem: not (ReadingProblem.Nothing or ReadingProblem.Unclear) };

    private static (string Words, bool Cut) CutCommand(string text)
    {
        var trimmed = text.Trim();
        foreach (var command in new[] { Words.ReportSales, Words.Report, Words.SendSales, Words.TellSales })
        {
            if (CourtesyReader.IsPolitely(command, trimmed))
                return ("", true);
            if (trimmed.StartsWith(command, StringComparison.Ordinal))
                return (trimmed[command.Length..].Trim(), true);
        }

        return (trimmed, false);
    }

    // "ปรับยอดสิ้นเดือน มิ.ย. ทั่วไป 61 ล้าน": the reason in front of the new figures.
    private static (string Words, string? Reason) CutReason(string text)
        => Words.OfChanging.FirstOrDefault(r => text.StartsWith(r, StringComparison.Ordinal)) is { } reason
            ? (CourtesyReader.WithoutEndings(text[reason.Length..]), reason)
            : (text, null);

    // "แก้…", "แก้ไข…" and "ขอแก้ไข…".
    private static (string Words, bool Cut) CutFix(string text)
    {
        var asked = text.StartsWith(Words.Please, StringComparison.Ordinal) ? text[Words.Please.Length..] : text;
        foreach (var fix in new[] { Words.CorrectShort, Words.Fix })
        {
            if (CourtesyReader.IsPolitely(fix, asked))
                return ("", true);
            if (asked.StartsWith(fix, StringComparison.Ordinal))
                return (CourtesyReader.WithoutEndings(asked[fix.Length..]), true);
        }

        return (text, false);
    }
}
