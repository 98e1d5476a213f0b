namespace OtopBot.Dialogs.Disclosing;

public enum OwnDataStep
{
    Naming,
    ConfirmingName,
    Positioning,
    ConfirmingPosition,
}

// A change of name or position that has been begun; the text is what was typed and not yet confirmed.
public sealed record OwnDataState(OwnDataStep Step, string? Text = null) : DialogState
{
    public string Mark => Nonce.Of(this);
}
