namespace OtopBot.Views;

// What a button carries: "dialog.action?k=v&k=v". It is visible to the client, so rights and state are checked again when it comes back.
public sealed record ButtonCode(string Dialog, string Action, IReadOnlyDictionary<string, string> Values)
{
    public static ButtonCode Of(string dialog, string action, params IEnumerable<(string Name, string Value)> values)
        => new(dialog, action, values.ToDictionary(v => v.Name, v => v.Value));

    public string? this[string name] => Values.GetValueOrDefault(name);

    public string Write()
        => Values.Count == 0 ? $"{Dialog}.{Action}" : $"{Dialog}.{Action}?{string.Join('&', Values.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}"))}";

    // Null when the data is not of ours.
    public static ButtonCode? Read(string data)
    {
        var question = data.IndexOf('?', StringComparison.Ordinal);
        var name = question < 0 ? data : data[..question];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == name.Length - 1)
            return null;

        var values = new Dictionary<string, string>();
        foreach (var pair in (question < 0 ? "" : data[(question + 1)..]).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !values.TryAdd(pair[..equals], Uri.UnescapeDataString(pair[(equals + 1)..])))
                return null;
        }

        return new ButtonCode(name[..dot], name[(dot + 1)..], values);
    }
}
