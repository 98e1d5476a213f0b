using OtopBot.Domain.Thai;
using OtopBot.Line;
using OtopBot.Views;

namespace OtopBot.Dialogs.Consenting;

// Before the notice in force is accepted nothing is saved. What was said meanwhile is kept and goes on after the acceptance.
public static class ConsentGate
{
    // As every dialog calls the button that saves.
    private const string Confirm = "confirm";

    public static async Task<Answered> AnswerAsync(Input input, Talk talk, Func<Input, Task<Answered>> goOn, CancellationToken ct)
    {
        var (scene, drafts) = (talk.Scene, talk.Drafts);
        switch (ChoiceOf(input, asked: drafts is { Aside: not null, Active: null or { Requires: not Consent.None } }))
        {
            case Answer.Yes:
                scene.Person!.Accept(PrivacyNotice.Version, scene.At);
                return await GoOnAsync(drafts, goOn);
            case Answer.No:
                scene.Person!.Decline(PrivacyNotice.Version);
                drafts.Aside = null;
                return new Answered(NoticeView.ReadOnly(scene));
        }

        if (await WithoutConsentAsync(input, talk, ct) is { } answered)
            return answered;
        drafts.Aside = Kept(input, drafts.Aside);
        return scene.Consent == Consent.None
            ? new Answered(NoticeView.Ask(scene))
            : new Answered(NoticeView.NotSaved(scene));
    }

    private static async Task<Answered> GoOnAsync(Drafts drafts, Func<Input, Task<Answered>> goOn)
    {
        var next = Reread(drafts.Aside?.Input, drafts) ?? new Said(Words.Menu, Addressed: true);
        drafts.Aside = null;
        var answered = await goOn(next);
        return answered is { Replay: null, Say.Count: < LineLimits.MessagesMax } ? answered with { Say = [NoticeView.Accepted(), .. answered.Say] } : answered;
    }

    // What would have saved something shows its card again: the acceptance confirms the notice and nothing else.
    private static Input? Reread(Input? kept, Drafts drafts) => kept switch
    {
        Chose { Code: { Action: Confirm } code } when drafts.Has(code.Dialog) => new Chose(ButtonCode.Of(Ways.Dialog, Ways.ResumeAction, ("d", code.Dialog))),
        Said said when drafts.Waiting is { } waiting && AnswerReader.Read(said.Text) is Answer.Yes => new Chose(ButtonCode.Of(Ways.Dialog, Ways.ResumeAction, ("d", waiting.Name))),
        _ => kept,
    };

    // Looking at what is held, and having it deleted, need no consent; having read the notice and said no, one may still look.
    private static async Task<Answered?> WithoutConsentAsync(Input input, Talk talk, CancellationToken ct)
    {
        var looks = talk.Scene.Consent == Consent.Answered;
        return input switch
        {
            Said said => (looks ? await talk.InterruptAsync(said, ct) : null)
                ?? await talk.CommandAsync(said, ct) ?? await talk.ContinueAsync(said, ct) ?? (looks ? await talk.StartAsync(said, ct) : null),
            Chose { Code: { Dialog: Ways.Dialog } code } when looks => await talk.TakeWayAsync(code, ct),
            Chose chose => await talk.PressAsync(chose, ct),
            _ => null,
        };
    }

    // A yes means the notice only when the notice was asked about: it may answer a card of before.
    private static Answer? ChoiceOf(Input input, bool asked) => input switch
    {
        Chose { Code: { Dialog: NoticeView.Dialog, Action: NoticeView.AcceptAction } code } when code["v"] == PrivacyNotice.Version => Answer.Yes,
        Chose { Code: { Dialog: NoticeView.Dialog, Action: NoticeView.DeclineAction } code } when code["v"] == PrivacyNotice.Version => Answer.No,
        Said said when CourtesyReader.IsPolitely(Words.Accept, said.Text.Trim()) => Answer.Yes,
        Said said when CourtesyReader.IsPolitely(Words.Decline, said.Text.Trim()) => Answer.No,
        Said said when asked && AnswerReader.Read(said.Text) is Answer.Yes or Answer.No => AnswerReader.Read(said.Text),
        _ => null,
    };

    // A sticker or a word of courtesy must not take the place of a sentence with figures.
    private static Aside Kept(Input input, Aside? before) => input switch
    {
        Said said when before is not null && (AnswerReader.Read(said.Text) is not null || CourtesyReader.Read(said.Text) is not null) => before,
        Said or Chose { Code.Dialog: not NoticeView.Dialog } => Aside.Of(input),
        _ => before ?? Aside.Nothing,
    };
}
