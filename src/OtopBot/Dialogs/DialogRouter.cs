using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Helping;
using OtopBot.Line;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// Who answers: comings and goings first, then help, cancel and menu, then buttons, commands, the dialog being talked about,
// whoever else understands, and the draft that waits. In a chat of one person nothing stays without an answer.
public sealed class DialogRouter(IEnumerable<Dialog> dialogs, Lifecycle lifecycle)
{
    public IReadOnlyList<Dialog> Dialogs { get; } = [.. dialogs];

    public async Task<Answered> RouteAsync(Input input, Scene scene, Drafts drafts, CancellationToken ct)
    {
        if (input is TookBack back)
        {
            drafts.TakeBack(back.MessageId);
            return Answered.Silence;
        }

        if (input is Said { Text.Length: > LineLimits.TextUnits } endless)
            return scene.Chat.Kind == ChatKind.Person || endless.Addressed ? new Answered(HelpingView.TooLong()) : Answered.Silence;

        if (await lifecycle.AnswerAsync(input, scene, MenuFor, ct) is { } lived)
            return lived;
        if (scene.Chat.Kind != ChatKind.Person)
            return await InGroupAsync(input, scene, drafts, ct);

        var found = await lifecycle.FindAgainAsync(scene, ct);
        var answered = await AnswerAsync(input, scene, drafts, ct);
        drafts.EndHasty();
        if (found.Count > 0)
            answered = answered with { Notices = [.. found, .. answered.Notices] };
        if (answered is { Say.Count: 0, Replay: null })
            answered = answered with { Say = [HelpingView.NotUnderstood(scene, MenuFor(scene))] };
        if (answered.Replay is not null || answered.Forgets)
            return answered;
        if (drafts.Dropped.Count > 0)
            answered = answered with { Say = [DraftView.Dropped(drafts.Dropped), .. answered.Say] };
        if (drafts.TakenBack.Count > 0 && answered.Say.Count < LineLimits.MessagesMax)
        {
            answered = answered with { Say = [DraftView.TakenBack(drafts.TakenBack), .. answered.Say] };
            drafts.ToldTakenBack();
        }

        return answered;
    }

    private Task<Answered> AnswerAsync(Input input, Scene scene, Drafts drafts, CancellationToken ct)
    {
        drafts.Hear((input as Said)?.MessageId);
        var talk = new Talk(scene, drafts, [.. OpenTo(scene)], MenuFor);
        return scene.Consent == Consent.Accepted
            ? AnswerAsync(talk, input, ct)
            : ConsentGate.AnswerAsync(input, talk, next => AnswerAsync(next, scene, drafts, ct), ct);
    }

    private static async Task<Answered> AnswerAsync(Talk talk, Input input, CancellationToken ct)
        => input switch
        {
            Said said => await TalkAsync(talk, said, ct),
            Chose { Code.Dialog: Ways.Dialog } chose => await talk.TakeWayAsync(chose.Code, ct),
            Chose chose => await talk.PressAsync(chose, ct) ?? await talk.StaleAsync(ct),
            Sent sent => await talk.ContinueAsync(sent, ct) ?? await talk.AskAgainAsync(MediaView.InTheMiddle(sent.Kind), ct)
                ?? new Answered(MediaView.Answer(sent.Kind, talk.Scene, talk.Menu)),
            _ => new Answered(HelpingView.NotUnderstood(talk.Scene, talk.Menu)),
        };

    private static async Task<Answered> TalkAsync(Talk talk, Said said, CancellationToken ct)
        => await talk.InterruptAsync(said, ct)
            ?? await talk.CommandAsync(said, ct)
            ?? await talk.ContinueAsync(said, ct)
            ?? await talk.StartAsync(said, ct)
            ?? await talk.MisspeltAsync(said, ct)
            ?? await talk.AskAgainAsync(CourtesyView.InTheMiddle(said.Text) ?? (talk.Drafts is { Active: null } or { TakenBack.Count: > 0 } ? null : HelpingView.DidNotFollow()), ct)
            ?? await talk.AfterwardsAsync(said, ct)
            ?? new Answered(CourtesyView.Answer(said.Text, talk.Scene, talk.Menu) ?? HelpingView.NotUnderstood(talk.Scene, talk.Menu));

    // A group hears the bot only when it speaks to it; a dialog may still know its own words there, such as a code.
    private async Task<Answered> InGroupAsync(Input input, Scene scene, Drafts drafts, CancellationToken ct)
    {
        if (input is not (Said or Chose))
            return Answered.Silence;

        var talk = new Talk(scene, drafts, [.. Dialogs.Where(d => d.IsOpenTo(scene))], MenuFor);
        if (await talk.StartAsync(input, ct) is { } answered)
            return answered;
        return input is Said { Addressed: false } ? Answered.Silence : new Answered(HelpingView.InGroup(scene));
    }

    private IReadOnlyList<Choice> MenuFor(Scene scene)
        => [.. OpenTo(scene).SelectMany(d => d.MenuFor(scene))];

    private IEnumerable<Dialog> OpenTo(Scene scene) => Dialogs.Where(d => d.IsOpenTo(scene) && d.Requires <= scene.Consent);
}
