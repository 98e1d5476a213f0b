using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopBot.Dialogs.Consenting;

namespace OtopBot.Dialogs;

// What a chat has begun and not finished, the one being talked about last. Stored as { dialog: { schema, state } }.
public sealed class Drafts
{
    // Not a dialog's name: what was said before the notice was answered.
    private const string AsideKey = ":aside";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<Item> _items = [];
    private readonly List<Dialog> _dropped = [];
    private readonly List<TakenOut> _takenBack = [];
    private readonly HashSet<Dialog> _kept = [];
    private readonly Dictionary<string, Stored> _foreign = [];
    private string? _heard;

    // The dialog being talked about; null when nothing is, though a draft may wait.
    public Dialog? Active { get; private set; }

    // Drafts that this version can no longer read; the person is told once.
    public IReadOnlyList<Dialog> Dropped => _dropped;

    // A newer release has begun something here that this one cannot read. What is not being talked about is carried along as it is.
    public bool AreOfNewerRelease { get; private set; }

    // Drafts that lost what a message taken back had said; the person is told at the next message.
    public IReadOnlyList<TakenOut> TakenBack => _takenBack;

    // The dialog whose draft waits: the active one, else the one left last.
    public Dialog? Waiting => Active ?? _items.Select(i => i.Dialog).LastOrDefault();

    // The named step that the dialog being talked about has come to, when it has steps.
    public string? Step => Active is { } dialog && Of(dialog) is { } state ? (state.GetType().GetProperty("Step")?.GetValue(state) as Enum)?.ToString() : null;

    public Aside? Aside { get; set; }

    // Something was given up in this very event.
    public bool GivenUp { get; private set; }

    public static Drafts Read(Conversation conversation, IReadOnlyList<Dialog> dialogs)
    {
        var drafts = new Drafts();
        foreach (var (name, stored) in JsonSerializer.Deserialize<Dictionary<string, Stored>>(conversation.Drafts, Json) ?? [])
        {
            if (name == AsideKey)
                drafts.Aside = stored.State?.Deserialize<Aside>(Json);
            if (dialogs.FirstOrDefault(d => d.Name == name) is not { } dialog)
            {
                drafts.Carry(name, stored, conversation.Active);
                continue;
            }

            if (stored.TakenBack)
                drafts._takenBack.Add(new(dialog, Ended: stored.State is null));
            if (stored.State is not { } kept)
                continue;
            if (stored.Schema == dialog.Schema && TryRead(kept, dialog.StateType, out var state))
                drafts._items.Add(new(dialog, state, stored.Trace ?? DraftTrace.None));
            else
                drafts._dropped.Add(dialog);
            drafts.AreOfNewerRelease |= stored.Schema > dialog.Schema;
        }

        drafts.Active = drafts._items.Select(i => i.Dialog).FirstOrDefault(d => d.Name == conversation.Active);
        return drafts;
    }

    public DialogState? Of(Dialog dialog) => _items.Where(i => i.Dialog == dialog).Select(i => i.State).FirstOrDefault();

    public bool Has(string dialog) => _items.Exists(i => i.Dialog.Name == dialog);

    // What is kept from now on comes from this message.
    public void Hear(string? messageId) => _heard = messageId;

    public void Keep(Dialog dialog, DialogState state)
    {
        var before = _items.Find(i => i.Dialog == dialog);
        var (was, now) = (before is null ? (JsonElement?)null : Write(dialog, before.State), Write(dialog, state));
        var trace = before?.Trace ?? DraftTrace.None;
        Remove(dialog);
        _items.Add(new(dialog, state, was is { } same && JsonElement.DeepEquals(same, now) ? trace : trace.Shaped(_heard, was)));
        Active = dialog;
        _kept.Add(dialog);
    }

    public void Remove(Dialog dialog)
    {
        _items.RemoveAll(i => i.Dialog == dialog);
        if (Active == dialog)
            Active = null;
    }

    public void Clear()
    {
        _items.Clear();
        _foreign.Clear();
        (Active, Aside) = (null, null);
    }

    public void GiveUp(Dialog? dialog)
    {
        if (dialog is not null)
            Remove(dialog);
        GivenUp = true;
    }

    // What a message said is not used any more: the draft goes back to what it was before it, or ends when more was built on it.
    public void TakeBack(string messageId)
    {
        if (Aside?.MessageId == messageId)
            Aside = Aside.Nothing;
        foreach (var (name, _) in _foreign.Where(f => f.Value.Trace?.Heard.Contains(messageId) ?? false).ToList())
            _foreign.Remove(name);
        foreach (var item in _items.Where(i => i.Trace.Heard.Contains(messageId)).ToList())
        {
            var index = _items.IndexOf(item);
            _takenBack.RemoveAll(t => t.Dialog == item.Dialog);
            if (item.Trace.Last == messageId && item.Trace.Before is { } before && TryRead(before, item.Dialog.StateType, out var state))
                _items[index] = new(item.Dialog, state, item.Trace.Without(messageId));
            else
                Remove(item.Dialog);
            _takenBack.Add(new(item.Dialog, Ended: Of(item.Dialog) is null));
        }
    }

    public void ToldTakenBack() => _takenBack.Clear();

    // A draft without its last message asks something that the person has not seen asked.
    public bool AsksUnseen(Dialog dialog) => _takenBack.Any(t => t.Dialog == dialog);

    // What does not wait ends with an event that was about something else.
    public void EndHasty()
    {
        foreach (var item in _items.Where(i => !i.Dialog.Waits && !_kept.Contains(i.Dialog)).ToList())
            Remove(item.Dialog);
    }

    public string Write()
    {
        var stored = _items.ToDictionary(i => i.Dialog.Name, i => new Stored(i.Dialog.Schema, Write(i.Dialog, i.State)) { Trace = i.Trace.IsNone ? null : i.Trace });
        foreach (var (dialog, _) in _takenBack)
            stored[dialog.Name] = (stored.GetValueOrDefault(dialog.Name) ?? new Stored(dialog.Schema, null)) with { TakenBack = true };
        if (Aside is not null)
            stored[AsideKey] = new Stored(0, JsonSerializer.SerializeToElement(Aside, Json));
        foreach (var (name, carried) in _foreign)
            stored[name] = carried;
        return JsonSerializer.Serialize(stored, Json);
    }

    private void Carry(string name, Stored stored, string? active)
    {
        if (name == AsideKey)
            return;
        if (name == active)
            AreOfNewerRelease = true;
        else
            _foreign[name] = stored;
    }

    private static JsonElement Write(Dialog dialog, DialogState state) => JsonSerializer.SerializeToElement(state, dialog.StateType, Json);

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

    public sealed record TakenOut(Dialog Dialog, bool Ended);

    private sealed record Item(Dialog Dialog, DialogState State, DraftTrace Trace);

    private sealed record Stored(int Schema, JsonElement? State)
    {
        public DraftTrace? Trace { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool TakenBack { get; init; }
    }
}
