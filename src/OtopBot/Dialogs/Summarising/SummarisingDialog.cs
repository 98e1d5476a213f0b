using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Summaries;
using OtopBot.Views;

namespace OtopBot.Dialogs.Summarising;

// "สรุป" and "ใครยังไม่ส่ง": the whole province in its group and for its staff, the own district for an officer.
public sealed class SummarisingDialog(SummariesOptions options) : SingleAnswerDialog
{
    public override string Name => SummarisingView.Dialog;

    public override string Title => SummarisingView.Title;

    public override IReadOnlyList<string> Commands => [Words.Summary, Words.Missing];

    public override bool IsOpenTo(Scene scene) => scene.Campaign is not null && scene.Chat.Kind switch
    {
        ChatKind.Person => scene.Posts.Count > 0,
        ChatKind.Group => true,
        ChatKind.Room => false,
    };

    public override Consent Requires => Consent.Answered;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.IsProvince ? [SummaryCode.Newest, SummaryCode.Missing] : [];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said { Addressed: true } said => await HearAsync(said.Text.Trim(), scene, scene.Campaign!, ct),
        Chose { Code: { Dialog: SummarisingView.Dialog } code } => await PressAsync(code, scene, scene.Campaign!, ct),
        _ => null,
    };

    private async Task<Turn?> HearAsync(string text, Scene scene, Campaign campaign, CancellationToken ct)
    {
        if (SummarisingView.AsksWhoIsMissing(text))
            return await MissingAsync(scene, campaign, ct);
        if (!text.StartsWith(Words.Summary, StringComparison.Ordinal))
            return null;

        var rest = text[Words.Summary.Length..].Trim();
        if (rest.Length == 0)
            return await SummaryAsync(scene, campaign, null, ct);
        return MonthReader.Read(rest, scene.Today, campaign.Months).TryGet(out var month) && campaign.Months.Contains(month)
            ? await SummaryAsync(scene, campaign, month, ct)
            : Turn.End(SummarisingView.WhichMonth(campaign.Months));
    }

    private async Task<Turn?> PressAsync(ButtonCode code, Scene scene, Campaign campaign, CancellationToken ct) => code.Action switch
    {
        SummarisingView.MissingAction => await MissingAsync(scene, campaign, ct),
        SummarisingView.MonthAction when code["m"] is null => await SummaryAsync(scene, campaign, null, ct),
        SummarisingView.MonthAction when FiscalMonth.TryParse(code["m"], out var month) && campaign.Months.Contains(month) => await SummaryAsync(scene, campaign, month, ct),
        _ => null,
    };

    private async Task<Turn> SummaryAsync(Scene scene, Campaign campaign, FiscalMonth? month, CancellationToken ct)
    {
        var summary = await MonthSummary.ReadAsync(scene.Db, campaign, month, scene.Today, ct);
        return MaySeeAll(scene)
            ? Turn.End(SummaryView.Table(summary, new SummaryLook { Names = MayName(scene) }, summary.Turnout.IsComplete ? [] : [SummaryCode.Missing]))
            : Turn.End(SummarisingView.Own(OwnDue(summary, scene, campaign), scene.OwnDistricts));
    }

    private async Task<Turn> MissingAsync(Scene scene, Campaign campaign, CancellationToken ct)
    {
        var month = await MonthSummary.ReadAsync(scene.Db, campaign, campaign.MonthDue(scene.Today), scene.Today, ct);
        if (!MaySeeAll(scene))
            return Turn.End(SummarisingView.Own(OwnDue(month, scene, campaign), scene.OwnDistricts));
        var certifications = await CertificationSummary.ReadAsync(scene.Db, campaign, scene.Today, ct);
        return Turn.End(MissingView.Lists(month, certifications, MayName(scene)));
    }

    // Of one district the day is its own, which may be later than the round's.
    private static MonthSummary OwnDue(MonthSummary summary, Scene scene, Campaign campaign)
        => scene.OwnDistricts is [var own] && campaign.DeadlineOf(campaign.ReportDeadline(summary.Month), own) is var deadline
            ? summary with { DueOn = deadline.DueOn, Deadline = deadline }
            : summary;

    // The office's staff know their districts; its group may be told the number only.
    private bool MayName(Scene scene) => scene.Chat.Kind != ChatKind.Group || options.ShowMissing == MissingShown.Names;

    private static bool MaySeeAll(Scene scene) => scene.Chat.Kind == ChatKind.Group || scene.IsProvince;
}
