using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Thai;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// One event in a chat that knows its drafts: tries the dialogs and keeps the drafts in step with what they answer.
public sealed class Talk(Scene scene, Drafts drafts, IReadOnlyList<Dialog> open, Func<Scene, IReadOnlyList<Choice>> menuFor)
{
    public Scene Scene => scene;

    public Drafts Drafts => drafts;

    public IReadOnlyList<Choice> Menu { get; } = menuFor(scene);

    // A draft of a dialog that has been closed to this person waits unseen.
    private Dialog? Waiting => drafts.Waiting is { Waits: true } dialog && open.Contains(dialog) ? dialog : null;

    private bool Enrols => Waiting?.Name == EnrollingView.Dialog;

    public async Task<Answered?> InterruptAsync(Said said, CancellationToken ct)
    {
        if (said.Text.Trim() is Words.Resume)
            return await AskAgainAsync(first: null, ct) ?? new Answered(DraftView.NothingWaits(Menu));

        return AnswerReader.Read(said.Text) switch
        {
            Answer.Cancel => await CancelAsync(ct),
            Answer.Help => Help(),
            Answer.Menu => ShowMenu(),
            Answer.Yes or Answer.No or Answer.Back or Answer.Skip or Answer.Keep or null => null,
        };
    }

    public async Task<Answered?> PressAsync(Chose chose, CancellationToken ct)
    {
        if (open.FirstOrDefault(d => d.Name == chose.Code.Dialog) is not { } dialog)
            return null;
        return await ContinueAsync(dialog, chose, ct) ?? await StartAsync(dialog, chose, ct);
    }

    public async Task<Answered?> CommandAsync(Said said, CancellationToken ct)
    {
        if (NearWordReader.InOtherLayout(said.Text, Words.Forgiven) is { } switched)
            said = said with { Text = switched };
        else if (Words.OfStatus.Any(asked => CourtesyReader.IsPolitely(asked, said.Text.Trim())))
            said = said with { Text = Words.Status };
        var text = said.Text.Trim();
        foreach (var dialog in open)
        {
            if (dialog.Claims(text, scene) && (await ContinueAsync(dialog, said, ct) ?? await StartAsync(dialog, said, ct)) is { } claimed)
                return claimed;
            if (dialog.Commands.FirstOrDefault(c => CourtesyReader.IsPolitely(c, text)) is { } command)
                return drafts.Of(dialog) is null ? await StartAsync(dialog, said with { Text = command }, ct) : await AskAgainAsync(dialog, ct);
            if (!dialog.Commands.Any(c => text.StartsWith(c, StringComparison.Ordinal) && char.IsWhiteSpace(text[c.Length])))
                continue;
            if ((await ContinueAsync(dialog, said, ct) ?? await StartAsync(dialog, said, ct)) is { } answered)
                return answered;
        }

        return null;
    }

    // Only after nobody else has understood: a word near a command may well be an answer.
    public async Task<Answered?> MisspeltAsync(Said said, CancellationToken ct)
        => NearWordReader.Misspelt(said.Text, Words.Forgiven) is { } meant ? await CommandAsync(said with { Text = meant }, ct) : null;

    public Task<Answered?> ContinueAsync(Input input, CancellationToken ct)
        => drafts.Active is { } active && open.Contains(active) ? ContinueAsync(active, input, ct) : Task.FromResult<Answered?>(null);

    public async Task<Answered?> StartAsync(Input input, CancellationToken ct)
    {
        foreach (var dialog in open.Where(d => d != drafts.Active))
        {
            if (await StartAsync(dialog, input, ct) is { } answered)
                return answered;
        }

        return null;
    }

    public async Task<Answered?> AfterwardsAsync(Said said, CancellationToken ct)
    {
        if (Waiting is not null)
            return null;
        foreach (var dialog in open)
        {
            if (await dialog.AfterwardsAsync(said, scene, ct) is { } turn)
                return Follow(dialog, turn);
        }

        return null;
    }

    public async Task<Answered?> AskAgainAsync(LineMessage? first, CancellationToken ct)
    {
        if (Waiting is not { } dialog)
            return null;
        var asked = await AskAgainAsync(dialog, ct);
        return first is null ? asked : asked with { Say = [first, .. asked.Say] };
    }

    public async Task<Answered> StaleAsync(CancellationToken ct)
        => await AskAgainAsync(DraftView.StaleButton(), ct) ?? new Answered(DraftView.Stale(Menu));

    public async Task<Answered> CancelAsync(CancellationToken ct)
    {
        var waiting = drafts.Active is { Waits: false } hasty ? hasty : Waiting;
        if (waiting is { } dialog)
            return await GiveUpAsync(dialog, ct);
        drafts.GiveUp(null);
        return new Answered(await NothingToCancelAsync(ct) ?? DraftView.NothingToCancel(Menu));
    }

    public Answered Help() => WithWaiting(new Answered(HelpingView.Help(scene, Menu, Enrols)));

    public Answered ShowMenu() => WithWaiting(new Answered(HelpingView.Menu(scene, Menu, Enrols)));

    // The router's own buttons.
    public async Task<Answered> TakeWayAsync(ButtonCode code, CancellationToken ct)
    {
        switch (code.Action)
        {
            case Ways.CancelAction: return await CancelAsync(ct);
            case Ways.HelpAction: return Help();
            case Ways.MenuAction: return ShowMenu();
            case Ways.ResumeAction when open.FirstOrDefault(d => d.Name == code["d"]) is { } dialog && drafts.Of(dialog) is not null:
                return await AskAgainAsync(dialog, ct);
            case Ways.AgainAction when await AssumedReplies.RepeatAsync(scene, code["m"], ct) is { } again:
                return again;
            default: return await StaleAsync(ct);
        }
    }

    private async Task<LineMessage?> NothingToCancelAsync(CancellationToken ct)
    {
        foreach (var dialog in open)
        {
            if (await dialog.NothingToCancelAsync(scene, ct) is { } meant)
                return meant;
        }

        return null;
    }

    private async Task<Answered?> ContinueAsync(Dialog dialog, Input input, CancellationToken ct)
    {
        if (drafts.Of(dialog) is not { } state || (input is Said && drafts.AsksUnseen(dialog)) || await dialog.ContinueAsync(state, input, scene, ct) is not { } turn)
            return null;
        return turn.GivesUp ? await GiveUpAsync(dialog, ct) : Follow(dialog, turn);
    }

    private async Task<Answered> GiveUpAsync(Dialog dialog, CancellationToken ct)
    {
        var kept = drafts.Of(dialog) is { } state ? await dialog.CancelledAsync(state, scene, ct) : null;
        drafts.GiveUp(dialog);
        return WithWaiting(new Answered(DraftView.Cancelled(dialog, kept, Menu)));
    }

    private async Task<Answered?> StartAsync(Dialog dialog, Input input, CancellationToken ct)
        => await dialog.StartAsync(input, scene, ct) is { } turn ? Follow(dialog, turn) : null;

    private async Task<Answered> AskAgainAsync(Dialog dialog, CancellationToken ct)
        => Follow(dialog, await dialog.AskAgainAsync(drafts.Of(dialog)!, scene, ct));

    private Answered Follow(Dialog dialog, Turn turn)
    {
        if (turn.Forgets)
            drafts.Clear();
        else if (turn.Next is { } next)
            drafts.Keep(dialog, next);
        else
            drafts.Remove(dialog);

        IReadOnlyList<LineMessage> say = turn.MenuOf is { } changed ? [.. turn.Say, HelpingView.Menu(changed, menuFor(changed))] : turn.Say;
        var answered = new Answered(say) { Notices = turn.Notices, Forgets = turn.Forgets };
        return turn.Next is null ? WithWaiting(answered) : answered;
    }

    private Answered WithWaiting(Answered answered)
        => Waiting is { } dialog && answered.Say.Count is > 0 and < LineLimits.MessagesMax
            ? answered with { Say = [.. answered.Say, DraftView.Waits(dialog)] }
            : answered;
}
