using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// One conversation about one thing. It decides; it neither sends nor saves.
public abstract class Dialog
{
    // First part of its buttons' codes, and the name under which its draft is stored.
    public abstract string Name { get; }

    // What people call it, as in "การรายงานยอด"; a draft that waits is named so.
    public abstract string Title { get; }

    public abstract Type StateType { get; }

    // Raised when the state's shape changes; a draft of an older shape is dropped with a kind word.
    public virtual int Schema => 1;

    // Typed words that open it, whatever else is going on: alone, or followed by a space and more.
    public virtual IReadOnlyList<string> Commands => [];

    // Typed text that can only be for it, whatever else is going on: a receipt's number, say.
    public virtual bool Claims(string text, Scene scene) => false;

    // Who may use it and where. A dialog that says no is neither started, continued nor offered.
    public virtual bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person && scene.Posts.Count > 0;

    // How much a person must have agreed to before it does anything. What only shows needs an answer to the notice, whichever.
    public virtual Consent Requires => Consent.Accepted;

    // Its buttons on this person's menu.
    public virtual IReadOnlyList<Choice> MenuFor(Scene scene) => [];

    // Whether its draft waits while something else is talked about.
    public virtual bool Waits => true;

    // What giving up this draft leaves as it was; null when nothing had been saved.
    public virtual Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct) => Task.FromResult<string?>(null);

    // What "ยกเลิก" may mean when nothing waits; null when it means nothing here.
    public virtual Task<LineMessage?> NothingToCancelAsync(Scene scene, CancellationToken ct) => Task.FromResult<LineMessage?>(null);

    // What words that nobody else understood may mean when nothing waits, such as an answer to the receipt of a moment ago.
    public virtual Task<Turn?> AfterwardsAsync(Said said, Scene scene, CancellationToken ct) => Task.FromResult<Turn?>(null);

    // An answer when the input opens this dialog; null when it is not for it.
    public abstract Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct);

    // An answer in the middle of it; null when the input has nothing to do with it, so that others may try.
    public abstract Task<Turn?> ContinueAsync(DialogState state, Input input, Scene scene, CancellationToken ct);

    // The question that waits, once more: after a sticker, an interruption, or days.
    public abstract Task<Turn> AskAgainAsync(DialogState state, Scene scene, CancellationToken ct);
}

public abstract class Dialog<TState> : Dialog
    where TState : DialogState
{
    public sealed override Type StateType => typeof(TState);

    public sealed override Task<Turn?> ContinueAsync(DialogState state, Input input, Scene scene, CancellationToken ct)
        => ContinueAsync((TState)state, input, scene, ct);

    public sealed override Task<Turn> AskAgainAsync(DialogState state, Scene scene, CancellationToken ct)
        => AskAgainAsync((TState)state, scene, ct);

    protected abstract Task<Turn?> ContinueAsync(TState state, Input input, Scene scene, CancellationToken ct);

    protected abstract Task<Turn> AskAgainAsync(TState state, Scene scene, CancellationToken ct);
}
