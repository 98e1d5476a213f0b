using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// Reporting a month: in one sentence, step by step, or both mixed (R1–R7).
public sealed class ReportingDialog(ReportReader reader) : Dialog<ReportingState>
{
    private readonly ReportTalk _talk = new(reader);

    public override string Name => ReportingCode.Dialog;

    public override string Title => ReportingView.Title;

    public override IReadOnlyList<string> Commands => [Words.Report, Words.ReportSales];

    public override IReadOnlyList<Choice> MenuFor(Scene scene)
        => scene.Campaign is null || scene.OwnDistricts.Count == 0 ? [] : [new Choice(Words.ReportSales, ReportingCode.Start())];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) => await _talk.OpenAsync(said.Text, scene, ct),
        Chose { Code.Dialog: ReportingCode.Dialog } chose when IsOpenTo(scene) => await ReportTaps.TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    public override async Task<Turn?> AfterwardsAsync(Said said, Scene scene, CancellationToken ct)
        => scene.Campaign is not null && CentralAnswerReader.Read(said.Text) is { } entry ? await ReportSaving.CentralOfReceiptAsync(entry, scene, ct) : null;

    protected override async Task<Turn?> ContinueAsync(ReportingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said => await _talk.GoOnAsync(state, said.Text, scene, ct),
        Chose { Code.Dialog: ReportingCode.Dialog } chose => await ReportTaps.TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    public override async Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct)
        => state is ReportingState { District: { } district, Month: { } month } && scene.Campaign is not null && (await DistrictMonths.LoadAsync(scene, district, ct)).Latest(month) is not null
            ? ReportingView.NotChanged
            : null;

    protected override Task<Turn> AskAgainAsync(ReportingState state, Scene scene, CancellationToken ct) => ReportTurn.NextAsync(state, null, scene, ct);
}
