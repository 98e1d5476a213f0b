using OtopBot.Views;

namespace OtopBot.Dialogs.Consenting;

// The notice, to be read at any time and by anybody (PDPA section 23).
public sealed class NoticeDialog : SingleAnswerDialog
{
    public override string Name => NoticeView.Dialog;

    public override string Title => NoticeView.Title;

    public override IReadOnlyList<string> Commands => [Words.Notice, Words.NoticeToo, Words.NoticeShort];

    public override Consent Requires => Consent.None;

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person;

    // A tap on an old card's "accept" finds nothing to accept.
    public override Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => Task.FromResult(input switch
    {
        Said said when Commands.Contains(said.Text.Trim()) => Turn.End(NoticeView.Read(scene)),
        Chose { Code: { Dialog: NoticeView.Dialog, Action: NoticeView.ReadAction } } => Turn.End(NoticeView.Read(scene)),
        Chose { Code: { Dialog: NoticeView.Dialog, Action: NoticeView.AcceptAction } } when scene is { Person: not null, Consent: Consent.Accepted, Posts.Count: > 0 } => Turn.End(NoticeView.AcceptedAlready(scene.Person)),
        _ => null,
    });
}
