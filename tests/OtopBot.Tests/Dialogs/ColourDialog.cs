using OtopBot.Dialogs;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Tests.Dialogs;

public sealed record ColourState(string? First) : DialogState;

// A dialog of two questions, for what the router does around any dialog.
public sealed class ColourDialog(string name, int schema = 1) : Dialog<ColourState>
{
    public override string Name => name;

    public override string Title => $"การเลือกสี {name}";

    public override int Schema => schema;

    public override IReadOnlyList<string> Commands => [name];

    public override Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
        => Task.FromResult(input is Said said && said.Text.StartsWith(name, StringComparison.Ordinal) || input is Chose { Code.Action: "start" }
            ? Ask(new ColourState((string?)null)) : null);

    protected override Task<Turn?> ContinueAsync(ColourState state, Input input, Scene scene, CancellationToken ct)
        => Task.FromResult(input switch
        {
            Said { Text: "แดง" } when state.First is null => Ask(new ColourState("แดง")),
            Said { Text: "เขียว" } when state.First is not null => Turn.End(new TextMessage($"ได้ {state.First} เขียว")),
            Said { Text: "พัง" } => throw new InvalidOperationException("broken on purpose"),
            _ => null,
        });

    protected override Task<Turn> AskAgainAsync(ColourState state, Scene scene, CancellationToken ct) => Task.FromResult(Ask(state));

    private Turn Ask(ColourState state) => Turn.Stay(state, new Card(state.First is null ? $"สีแรก {name}" : $"สีที่สอง {name}").Offer(Ways.Cancel).As("สี"));
}
