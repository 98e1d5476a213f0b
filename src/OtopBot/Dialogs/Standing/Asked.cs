namespace OtopBot.Dialogs.Standing;

// Whether an input asks for a dialog that answers at once: its word, alone or before a space, or its button.
public static class Asked
{
    public static bool For(Dialog dialog, Input input, string word) => input switch
    {
        Said said => said.Text.Trim() is var text && (text == word || text.StartsWith(word + " ", StringComparison.Ordinal)),
        Chose chose => chose.Code.Dialog == dialog.Name,
        _ => false,
    };
}
