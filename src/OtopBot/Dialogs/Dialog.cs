namespace OtopBot.Dialogs;

// One conversation about one thing. It decides; it neither sends nor saves.
public abstract class Dialog
{
    // First part of its buttons' codes, and the name under which its draft is stored.
    public abstract string Name { get; }

    public abstract Type StateType { get; }

    // Raised when the state's shape changes; a draft of an older shape is dropped with a kind word.
    public virtual int Schema => 1;

    // Typed words that open it, whatever else is going on.
    public virtual IReadOnlyList<string> Commands => [];

    // An answer when the input opens this dialog; null when it is not for it.
    public abstract Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct);

    // An answer in the middle of it; null when the input has nothing to do with it, so that others may try.
    public abstract Task<Turn?> ContinueAsync(DialogState state, Input input, Scene scene, CancellationToken ct);
}

public abstract class Dialog<TState> : Dialog
    where TState : DialogState
{
    public sealed override Type StateType => typeof(TState);

    public sealed override Task<Turn?> ContinueAsync(DialogState state, Input input, Scene scene, CancellationToken ct)
        => ContinueAsync((TState)state, input, scene, ct);

    protected abstract Task<Turn?> ContinueAsync(TState state, Input input, Scene scene, CancellationToken ct);
}
