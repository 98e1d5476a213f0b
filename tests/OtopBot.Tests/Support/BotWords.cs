using System.Text.Json;

namespace OtopBot.Tests.Support;

// What a person sees of sent messages: the texts, and the buttons with what they do.
public sealed class BotWords
{
    private readonly List<string> _texts = [];
    private readonly List<(string Label, JsonElement Action)> _buttons = [];

    public BotWords(string messagesJson)
    {
        using var document = JsonDocument.Parse(messagesJson);
        Walk(document.RootElement);
        Json = messagesJson;
    }

    public string Json { get; }

    public string Text => string.Join('\n', _texts);

    public IReadOnlyList<string> Buttons => [.. _buttons.Select(b => b.Label)];

    public JsonElement Button(string label)
    {
        var found = _buttons.Where(b => b.Label == label).ToList();
        found.ShouldNotBeEmpty($"No button [{label}] on the screen. Buttons: {string.Join(" ", Buttons.Select(b => $"[{b}]"))}\n{Text}");
        return found[^1].Action;
    }

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "text" or "altText" && property.Value.ValueKind == JsonValueKind.String)
                _texts.Add(property.Value.GetString()!);
            else if (property.Name is "action")
                _buttons.Add((property.Value.GetProperty("label").GetString()!, property.Value.Clone()));
            else
                Walk(property.Value);
        }
    }
}
