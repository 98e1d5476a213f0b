namespace OtopBot.Commands;

// What stands behind a command's name: plain words, its own options, and settings such as --Database:Provider=SqlServer, which are not its business.
public sealed record CommandWords(IReadOnlyList<string> Plain, IReadOnlyDictionary<string, string> Options)
{
    public string? this[string option] => Options.GetValueOrDefault(option);

    // Null when an option is unknown, comes twice or lacks its value.
    public static CommandWords? Read(IReadOnlyList<string> args, IReadOnlyList<string> known)
    {
        var plain = new List<string>();
        var options = new Dictionary<string, string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Add(args[i]);
                continue;
            }

            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i] : args[i][..equals];
            var value = equals >= 0 ? args[i][(equals + 1)..] : i + 1 < args.Count ? args[++i] : null;
            if (name.Contains(':', StringComparison.Ordinal))
                continue;
            if (!known.Contains(name) || string.IsNullOrWhiteSpace(value) || !options.TryAdd(name, value))
                return null;
        }

        return new(plain, options);
    }
}
