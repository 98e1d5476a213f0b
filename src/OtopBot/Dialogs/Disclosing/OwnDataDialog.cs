using OtopBot.Dialogs.Forgetting;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Disclosing;

// "ข้อมูลของฉัน": everything held of whoever asks, and the ways to change or delete it (E6).
public sealed class OwnDataDialog(HeldTextsReader texts) : SingleAnswerDialog
{
    public override string Name => OwnDataView.Dialog;

    public override string Title => OwnDataView.Title;

    public override IReadOnlyList<string> Commands => [Words.OwnData];

    public override Consent Requires => Consent.None;

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when CourtesyReader.IsPolitely(Words.OwnData, said.Text.Trim()) => await ShowAsync(scene, ct),
        Chose { Code: { Dialog: OwnDataView.Dialog, Action: OwnDataView.ShowAction } } => await ShowAsync(scene, ct),
        _ => null,
    };

    private async Task<Turn> ShowAsync(Scene scene, CancellationToken ct)
        => Turn.End(OwnDataView.Show(scene, await HeldData.ReadAsync(scene, texts, ct), ChangingDialog.MayChange(scene)));
}
