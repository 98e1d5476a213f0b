using System.Globalization;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Disclosing;

// "ข้อมูลของฉัน": everything held of whoever asks, and the ways to change or delete it (E6).
public sealed class OwnDataDialog(HeldTextsReader texts) : Dialog<OwnDataState>
{
    public override string Name => OwnDataView.Dialog;

    public override string Title => OwnDataView.Title;

    public override IReadOnlyList<string> Commands => [Words.OwnData, Words.Rename, Words.Reposition];

    public override Consent Requires => Consent.None;

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when CourtesyReader.IsPolitely(Words.OwnData, said.Text.Trim()) => await ShowAsync(scene, ct),
        Said said when CourtesyReader.IsPolitely(Words.Rename, said.Text.Trim()) => Begin(OwnDataStep.Naming, scene),
        Said said when CourtesyReader.IsPolitely(Words.Reposition, said.Text.Trim()) => Begin(OwnDataStep.Positioning, scene),
        Chose { Code: { Dialog: OwnDataView.Dialog } code } => code.Action switch
        {
            OwnDataView.ShowAction => await ShowAsync(scene, ct),
            OwnDataView.RenameAction => Begin(OwnDataStep.Naming, scene),
            OwnDataView.RepositionAction => Begin(OwnDataStep.Positioning, scene),
            _ => null,
        },
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(OwnDataState state, Input input, Scene scene, CancellationToken ct)
    {
        // The posts may have ended since.
        if (!MayChange(scene))
            return Turn.End(OwnDataView.NothingToChange(scene));
        if (await StartAsync(input, scene, ct) is { } anew)
            return anew;

        var confirming = state.Step is OwnDataStep.ConfirmingName or OwnDataStep.ConfirmingPosition;
        return input switch
        {
            Chose { Code: { Dialog: OwnDataView.Dialog, Action: OwnDataView.ConfirmAction } code } when confirming && code["m"] == state.Mark => Change(state, scene),
            Chose { Code: { Dialog: OwnDataView.Dialog, Action: OwnDataView.PickAction } code } when state.Step == OwnDataStep.Positioning && PositionOf(scene, code["p"]) is { } position => Typed(state, position, scene),
            Said said when confirming && AnswerReader.Read(said.Text) is Answer.Yes => Change(state, scene),
            Said said when confirming && AnswerReader.Read(said.Text) is Answer.No or Answer.Back => Ask(new(Before(state.Step)), scene),
            Said said when !confirming && AnswerReader.Read(said.Text) is Answer.Keep or Answer.Back => Turn.End(OwnDataView.Kept()),
            Said said when !confirming && AnswerReader.Read(said.Text) is null && CourtesyReader.Read(said.Text) is null => Typed(state, said.Text, scene),
            _ => null,
        };
    }

    protected override Task<Turn> AskAgainAsync(OwnDataState state, Scene scene, CancellationToken ct)
        => Task.FromResult(MayChange(scene) ? Ask(state, scene) : Turn.End(OwnDataView.NothingToChange(scene)));

    private async Task<Turn> ShowAsync(Scene scene, CancellationToken ct)
        => Turn.End(OwnDataView.Show(scene, await HeldData.ReadAsync(scene, texts, ct), MayChange(scene)));

    private static Turn Begin(OwnDataStep step, Scene scene) => MayChange(scene) ? Ask(new(step), scene) : Turn.End(OwnDataView.NothingToChange(scene));

    private static bool MayChange(Scene scene) => scene is { Person: not null, Posts.Count: > 0 };

    private static Turn Typed(OwnDataState state, string text, Scene scene)
    {
        if (PersonalText.Read(text) is not { } read)
            return Turn.Stay(state, state.Step == OwnDataStep.Naming ? EnrollingView.NotAName() : EnrollingView.NotAPosition());
        return Ask(state.Step == OwnDataStep.Naming ? new(OwnDataStep.ConfirmingName, read) : new(OwnDataStep.ConfirmingPosition, read), scene);
    }

    private static Turn Change(OwnDataState state, Scene scene)
    {
        if (state.Step == OwnDataStep.ConfirmingName)
            scene.Person!.Rename(state.Text!);
        else
            scene.Person!.Reposition(state.Text!);
        return Turn.End(OwnDataView.Changed(state, scene.Person));
    }

    private static Turn Ask(OwnDataState state, Scene scene) => Turn.Stay(state, state.Step switch
    {
        OwnDataStep.Naming => OwnDataView.AskName(scene.Person!),
        OwnDataStep.Positioning => OwnDataView.AskPosition(scene),
        OwnDataStep.ConfirmingName or OwnDataStep.ConfirmingPosition => OwnDataView.Confirm(state, scene.Person!),
    });

    private static OwnDataStep Before(OwnDataStep step) => step == OwnDataStep.ConfirmingName ? OwnDataStep.Naming : OwnDataStep.Positioning;

    private static string? PositionOf(Scene scene, string? number)
        => int.TryParse(number, CultureInfo.InvariantCulture, out var index) && PostView.Positions(scene.Posts[0]) is var positions && index >= 0 && index < positions.Count ? positions[index] : null;
}
