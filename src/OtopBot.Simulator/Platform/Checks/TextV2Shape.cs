using System.Text.Json;
using System.Text.RegularExpressions;
using OtopBot.Line;

namespace OtopBot.Simulator.Platform.Checks;

// Text with {names} that stand for mentions and LINE's own emoji; {{ and }} are braces themselves.
public static partial class TextV2Shape
{
    private static readonly Check Substitution = Must.BeOneOf(
        ("mention", new Shape().Need("mentionee", Must.BeOneOf(("user", new Shape().Need("userId", Must.Text())), ("all", new Shape())))),
        ("emoji", new Shape().Need("productId", Must.Text()).Need("emojiId", Must.Text())));

    public static Shape Of(Shape message) => message
        .Need("text", Must.Text(LineLimits.TextUnits))
        .May("substitution", CheckSubstitutions)
        .May("quoteToken", Must.Text())
        .Rule(CheckNames);

    // Reads {name} out of a text, leaving doubled braces alone.
    public static string Replace(string text, Func<string, string> with)
        => Braces().Replace(text, m => m.Value switch { "{{" => "{", "}}" => "}", _ when m.Groups[1].Success => with(m.Groups[1].Value), _ => m.Value });

    private static void CheckSubstitutions(JsonElement value, Place at, List<Fault> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault(at, Rule.WrongKind, "object"));
            return;
        }

        if (value.EnumerateObject().Count() is var count && count > 100)
            faults.Add(new Fault(at, Rule.Count, "0 and 100", count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var entry in value.EnumerateObject())
        {
            if (entry.Name.Length is 0 or > 20)
                faults.Add(new Fault(at.Property(entry.Name), Rule.TooLong, "20"));
            Substitution(entry.Value, at.Property(entry.Name), faults);
        }
    }

    private static void CheckNames(JsonElement value, Place at, List<Fault> faults)
    {
        if (value.Text("text") is not { } text)
            return;

        foreach (Match match in Braces().Matches(text))
        {
            if (match.Value is "{{" or "}}")
                continue;
            if (!match.Groups[1].Success || value.Optional("substitution")?.Optional(match.Groups[1].Value) is null)
                faults.Add(new Fault(at.Property("text"), Rule.NotTogether, "substitution", match.Value));
        }
    }

    [GeneratedRegex(@"\{\{|\}\}|\{([a-zA-Z0-9_]{1,20})\}|[{}]")]
    private static partial Regex Braces();
}
