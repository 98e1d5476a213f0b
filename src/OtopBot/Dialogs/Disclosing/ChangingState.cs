using System.Text.Json.Serialization;

namespace OtopBot.Dialogs.Disclosing;

public enum ChangingStep
{
    Naming,
    Positioning,
}

// The text is what was typed and is not yet confirmed.
public sealed record ChangingState(ChangingStep Step, string? Text = null) : DialogState
{
    [JsonIgnore]
    public bool IsWhole => Text is not null;

    [JsonIgnore]
    public string Mark => Nonce.Of(this);
}
