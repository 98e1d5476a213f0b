using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Outbox;
using OtopBot.Views;

namespace OtopBot.Dialogs.Forgetting;

// A person leaves with everything personal; official records stay under the post's name (E6). Anybody may, enrolled or not.
public sealed class ForgettingDialog(TextsEraser eraseTexts) : Dialog<ForgettingState>
{
    public override string Name => ForgettingView.Dialog;

    public override string Title => ForgettingView.Title;

    public override IReadOnlyList<string> Commands => [Words.ForgetMe];

    public override Consent Requires => Consent.None;

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when said.Text.Trim() == Words.ForgetMe => await AskAsync(scene, ct),
        Chose { Code: { Dialog: ForgettingView.Dialog, Action: ForgettingView.StartAction } } => await AskAsync(scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(ForgettingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Chose { Code: { Dialog: ForgettingView.Dialog, Action: ForgettingView.ConfirmAction } code } when code["m"] == state.Mark => await ForgetAsync(scene, ct),
        // A mere yes may have meant another question; what cannot be undone wants its own words.
        Said said when CourtesyReader.IsPolitely(Words.ConfirmForgetting, said.Text.Trim()) => await ForgetAsync(scene, ct),
        Said said when AnswerReader.Read(said.Text) == Answer.No => Turn.End(ForgettingView.Stayed()),
        Said said when AnswerReader.Read(said.Text) == Answer.Yes => Turn.Stay(state, ForgettingView.SayItWhole(state)),
        _ => null,
    };

    protected override Task<Turn> AskAgainAsync(ForgettingState state, Scene scene, CancellationToken ct) => AskAsync(scene, ct);

    private static async Task<Turn> AskAsync(Scene scene, CancellationToken ct)
    {
        if (await BarredAsync(scene, ct) is { } barred)
            return barred;
        var state = new ForgettingState(Mark(scene));
        var signed = scene.Person is { } person ? await SignedRecords.OfAsync(scene.Db, person, ct) : [];
        return Turn.Stay(state, ForgettingView.Ask(state, scene, signed.Count));
    }

    private async Task<Turn> ForgetAsync(Scene scene, CancellationToken ct)
    {
        if (await BarredAsync(scene, ct) is { } barred)
            return barred;

        IReadOnlyList<Notice> notices = [];
        if (scene.Person is { } person)
        {
            notices = await Leaving.TellAsync(scene, ct);
            var signatures = await SignedRecords.OfAsync(scene.Db, person, ct);
            // Under an earlier name too: others are shown a person only as the signer of a record.
            var shown = signatures.Select(s => s.By).Append(scene.Signatory).Distinct().SelectMany<Signatory, string>(by => [PhraseView.By(by), PhraseView.ByName(by)]);
            await OutboxTexts.ReplaceAsync(scene.Db, scene.Chat.Id, shown, ForgettingView.Withheld(), scene.At, ct);
            foreach (var signature in signatures)
                signature.Replace(StandIn.For(signature, person, scene.Campaign));
            person.Forget(scene.At);
        }

        await OutboxTexts.ForgetAsync(scene.Db, scene.Chat.Id, scene.At, ct);
        await eraseTexts(scene.Db, scene.Chat.Id, scene.EventId, scene.At, ct);
        if (await scene.Db.Set<WrongCodes>().FindAsync([scene.Chat.Id], ct) is { } wrong)
            scene.Db.Remove(wrong);
        return Turn.End(ForgettingView.Forgotten(scene)) with { Forgets = true, Notices = notices };
    }

    // Null when nothing stands in the way.
    private static async Task<Turn?> BarredAsync(Scene scene, CancellationToken ct)
    {
        // Otherwise five more codes could be guessed at once, and five more after that.
        if (await scene.Db.Set<WrongCodes>().FindAsync([scene.Chat.Id], ct) is { } wrong && wrong.RemembersUntil(scene.At) is { } until)
            return Turn.End(ForgettingView.CodesFirst(until));
        return await Leaving.WithoutAdministratorAsync(scene, ct) is { Count: > 0 } ? Turn.End(ForgettingView.LastAdministrator(scene)) : null;
    }

    private static string Mark(Scene scene) => scene.EventId[^Math.Min(8, scene.EventId.Length)..];
}
