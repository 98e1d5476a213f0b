using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopBot.Dialogs;

// What a chat has begun and not finished, the one being talked about last. Stored as { dialog: { schema, state } }.
public sealed class Drafts
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<(Dialog Dialog, DialogState State)> _items = [];
    private readonly List<Dialog> _dropped = [];

    // The dialog being talked about; null when nothing is, though a draft may wait.
    public Dialog? Active { get; private set; }

    // Drafts that this version can no longer read; the person is told once.
    public IReadOnlyList<Dialog> Dropped => _dropped;

    // The dialog whose draft waits: the active one, else the one left last.
    public Dialog? Waiting => Active ?? _items.Select(i => i.Dialog).LastOrDefault();

    // Something was given up in this very event.
    public bool GivenUp { get; private set; }

    public static Drafts Read(Conversation conversation, IReadOnlyList<Dialog> dialogs)
    {
        var drafts = new Drafts();
        foreach (var (name, stored) in JsonSerializer.Deserialize<Dictionary<string, Stored>>(conversation.Drafts, Json) ?? [])
        {
            if (dialogs.FirstOrDefault(d => d.Name == name) is not { } dialog)
                continue;
            if (stored.Schema == dialog.Schema && TryRead(stored.State, dialog.StateType, out var state))
                drafts._items.Add((dialog, state));
            else
                drafts._dropped.Add(dialog);
        }

        drafts.Active = drafts._items.Select(i => i.Dialog).FirstOrDefault(d => d.Name == conversation.Active);
        return drafts;
    }

    public DialogState? Of(Dialog dialog) => _items.Where(i => i.Dialog == dialog).Select(i => i.State).FirstOrDefault();

    public void Keep(Dialog dialog, DialogState state)
    {
        Remove(dialog);
        _items.Add((dialog, state));
        Active = dialog;
    }

    public void Remove(Dialog dialog)
    {
        _items.RemoveAll(i => i.Dialog == dialog);
        if (Active == dialog)
            Active = null;
    }

    public void GiveUp(Dialog? dialog)
    {
        if (dialog is not null)
            Remove(dialog);
        GivenUp = true;
    }

    public string Write() => JsonSerializer.Serialize(
        _items.ToDictionary(i => i.Dialog.Name, i => new Stored(i.Dialog.Schema, JsonSerializer.SerializeToElement(i.State, i.Dialog.StateType, Json))),
        Json);

    private static bool TryRead(JsonElement stored, Type type, [NotNullWhen(true)] out DialogState? state)
    {
        try
        {
            state = stored.Deserialize(type, Json) as DialogState;
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or ArgumentException)
        {
            state = null;
        }

        return state is not null;
    }

    private sealed record Stored(int Schema, JsonElement State);
}
