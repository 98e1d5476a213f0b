namespace OtopBot.Dialogs;

public sealed record NothingToRemember : DialogState;

// Answers at once and remembers nothing, as a status or a summary does.
public abstract class SingleAnswerDialog : Dialog<NothingToRemember>
{
    protected sealed override Task<Turn?> ContinueAsync(NothingToRemember state, Input input, Scene scene, CancellationToken ct)
        => StartAsync(input, scene, ct);

    protected sealed override Task<Turn> AskAgainAsync(NothingToRemember state, Scene scene, CancellationToken ct)
        => Task.FromResult(Turn.Silence);
}
