using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OtopBot.Line;

namespace OtopBot.Simulator.Platform.Checks;

// The single checks of which the tables are made.
public static partial class Must
{
    public static Check Flag { get; } = (value, at, faults) =>
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            faults.Add(new Fault(at, Rule.WrongKind, "boolean"));
    };

    public static Check Text(int max = int.MaxValue, int min = 1) => Measured(max, min, text => text.Length);

    // LINE counts some fields as a reader does: a Thai letter with its vowel and tone is one.
    public static Check Graphemes(int max, int min = 1) => Measured(max, min, text => new StringInfo(text).LengthInTextElements);

    public static Check OneOf(params string[] values) => OnText((text, at, faults) =>
    {
        if (!values.Contains(text))
            faults.Add(new Fault(at, Rule.NotOneOf, string.Join(", ", values), text));
    });

    public static Check Whole(long min = 0, long max = int.MaxValue) => (value, at, faults) =>
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
            faults.Add(new Fault(at, Rule.WrongKind, "integer"));
        else if (number < min || number > max)
            faults.Add(new Fault(at, Rule.Range, string.Create(CultureInfo.InvariantCulture, $"{min} and {max}"), value.GetRawText()));
    };

    public static Check Number(double min, double max) => (value, at, faults) =>
    {
        if (value.ValueKind != JsonValueKind.Number)
            faults.Add(new Fault(at, Rule.WrongKind, "number"));
        else if (value.GetDouble() is var number && (number < min || number > max))
            faults.Add(new Fault(at, Rule.Range, string.Create(CultureInfo.InvariantCulture, $"{min} and {max}"), value.GetRawText()));
    };

    public static Check Colour { get; } = Matching(ColourForm(), Rule.Colour, "#RRGGBB or #RRGGBBAA");

    public static Check Matching(Regex form, Rule rule, string limit) => OnText((text, at, faults) =>
    {
        if (!form.IsMatch(text))
            faults.Add(new Fault(at, rule, limit, text));
    });

    public static Check Https(int max = LineLimits.UrlUnits) => Uri(max, "https");

    public static Check Uri(int max, params string[] schemes) => OnText((text, at, faults) =>
    {
        if (text.Length > max)
            faults.Add(new Fault(at, Rule.TooLong, Number(max), Number(text.Length)));
        else if (!System.Uri.TryCreate(text, UriKind.Absolute, out var uri) || !schemes.Contains(uri.Scheme))
            faults.Add(new Fault(at, Rule.Uri, string.Join(", ", schemes), text));
    });

    public static Check List(Check item, int min, int max) => (value, at, faults) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Add(new Fault(at, Rule.WrongKind, "array"));
            return;
        }

        if (value.GetArrayLength() is var count && (count < min || count > max))
            faults.Add(new Fault(at, Rule.Count, max == int.MaxValue ? $"{min} and more" : $"{min} and {max}", Number(count)));
        var index = 0;
        foreach (var element in value.EnumerateArray())
            item(element, at.Item(index++), faults);
    };

    // The shape is chosen by the object's own "type"; a type that exists but not here is named as such.
    public static Check BeOneOf(params (string Type, Shape Shape)[] shapes)
    {
        var byType = shapes.ToDictionary(s => s.Type, s => s.Shape.May("type", Text()));
        return (value, at, faults) =>
        {
            if (value.ValueKind != JsonValueKind.Object)
                faults.Add(new Fault(at, Rule.WrongKind, "object"));
            else if (value.Text("type") is not { } type)
                faults.Add(new Fault(at.Property("type"), Rule.Missing));
            else if (byType.TryGetValue(type, out var shape))
                shape.Check(value, at, faults);
            else
                faults.Add(new Fault(at.InFlex ? at : at.Property("type"), at.InFlex ? Rule.NotHere : Rule.NotOneOf, string.Join(", ", byType.Keys), type));
        };
    }

    // For tables that speak of each other.
    public static Check Later(Func<Check> check) => (value, at, faults) => check()(value, at, faults);

    public static Check OnText(Action<string, Place, List<Fault>> check) => (value, at, faults) =>
    {
        if (value.ValueKind != JsonValueKind.String)
            faults.Add(new Fault(at, Rule.WrongKind, "string"));
        else
            check(value.GetString()!, at, faults);
    };

    private static Check Measured(int max, int min, Func<string, int> measure) => OnText((text, at, faults) =>
    {
        var length = measure(text);
        if (length < min)
            faults.Add(new Fault(at, Rule.Empty));
        else if (length > max)
            faults.Add(new Fault(at, Rule.TooLong, Number(max), Number(length)));
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$")]
    private static partial Regex ColourForm();
}
