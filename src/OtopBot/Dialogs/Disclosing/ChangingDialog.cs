using System.Globalization;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Disclosing;

// Another name or position, from now on; what was signed stays as it was signed.
public sealed class ChangingDialog : Dialog<ChangingState>
{
    public override string Name => ChangingView.Dialog;

    public override string Title => ChangingView.Title;

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person;

    public override Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => Task.FromResult(input switch
    {
        Said said when CourtesyReader.IsPolitely(Words.Rename, said.Text.Trim()) => Begin(ChangingStep.Naming, scene),
        Said said when CourtesyReader.IsPolitely(Words.Reposition, said.Text.Trim()) => Begin(ChangingStep.Positioning, scene),
        Chose { Code: { Dialog: ChangingView.Dialog, Action: ChangingView.RenameAction } } => Begin(ChangingStep.Naming, scene),
        Chose { Code: { Dialog: ChangingView.Dialog, Action: ChangingView.RepositionAction } } => Begin(ChangingStep.Positioning, scene),
        _ => null,
    });

    public static bool MayChange(Scene scene) => scene is { Person: not null, Posts.Count: > 0 };

    protected override async Task<Turn?> ContinueAsync(ChangingState state, Input input, Scene scene, CancellationToken ct)
    {
        // The posts may have ended since.
        if (!MayChange(scene))
            return Turn.End(ChangingView.NothingToChange(scene));
        if (await StartAsync(input, scene, ct) is { } anew)
            return anew;

        return input switch
        {
            Chose { Code: { Dialog: ChangingView.Dialog, Action: ChangingView.ConfirmAction } code } when state.IsWhole && code["m"] == state.Mark => Change(state, scene),
            Chose { Code: { Dialog: ChangingView.Dialog, Action: ChangingView.PickAction } code } when state.Step == ChangingStep.Positioning && PositionOf(scene, code["p"]) is { } position => Typed(state, position, scene),
            Said said => (AnswerReader.Read(said.Text), state.IsWhole) switch
            {
                (Answer.Yes, true) => Change(state, scene),
                (Answer.No or Answer.Back, true) => Ask(state with { Text = null }, scene),
                (Answer.Keep or Answer.No or Answer.Back, _) => Turn.End(ChangingView.Kept()),
                (null, _) when CourtesyReader.Read(said.Text) is null => Typed(state, said.Text, scene),
                _ => null,
            },
            _ => null,
        };
    }

    protected override Task<Turn> AskAgainAsync(ChangingState state, Scene scene, CancellationToken ct)
        => Task.FromResult(MayChange(scene) ? Ask(state, scene) : Turn.End(ChangingView.NothingToChange(scene)));

    private static Turn Begin(ChangingStep step, Scene scene) => MayChange(scene) ? Ask(new(step), scene) : Turn.End(ChangingView.NothingToChange(scene));

    private static Turn Typed(ChangingState state, string text, Scene scene)
        => PersonalText.Read(text) is { } read
            ? Ask(state with { Text = read }, scene)
            : Turn.Stay(state, state.Step == ChangingStep.Naming ? EnrollingView.NotAName() : EnrollingView.NotAPosition());

    private static Turn Change(ChangingState state, Scene scene)
    {
        if (state.Step == ChangingStep.Naming)
            scene.Person!.Rename(state.Text!);
        else
            scene.Person!.Reposition(state.Text!);
        return Turn.End(ChangingView.Changed(scene.Person));
    }

    private static Turn Ask(ChangingState state, Scene scene) => Turn.Stay(state, state switch
    {
        { IsWhole: true } => ChangingView.Confirm(state, scene.Person!),
        { Step: ChangingStep.Naming } => ChangingView.AskName(scene.Person!),
        _ => ChangingView.AskPosition(scene),
    });

    private static string? PositionOf(Scene scene, string? number)
        => int.TryParse(number, CultureInfo.InvariantCulture, out var index) && PostView.Positions(scene.Posts[0]) is var positions && index >= 0 && index < positions.Count ? positions[index] : null;
}
