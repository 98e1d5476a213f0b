using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopBot.Line.Messages;

// The questions that the checks ask; each throws with the place, LINE's rule and what was found, never with the text itself.
internal static partial class Limit
{
    public static void Units(string path, string? text, int max, int min = 1)
    {
        var length = text?.Length ?? 0;
        if (length < min || length > max)
            throw new LineLimitException(path, $"{min} to {max} UTF-16 units", Plain(length));
    }

    public static void Graphemes(string path, string? text, int max, int min = 1)
    {
        var length = text is null ? 0 : new StringInfo(text).LengthInTextElements;
        if (length < min || length > max)
            throw new LineLimitException(path, $"{min} to {max} graphemes", Plain(length));
    }

    public static void Count(string path, int count, int min, int max)
    {
        if (count < min || count > max)
            throw new LineLimitException(path, $"{min} to {max} elements", Plain(count));
    }

    // Groups and rooms have ids of other letters and are not for calls about persons.
    public static void Person(string path, string? id)
    {
        if (id is not ['U', _, ..])
            throw new LineLimitException(path, "the id of a person, which begins with U", "another");
    }

    public static void People(string path, IReadOnlyList<string> ids, int max)
    {
        Count(path, ids.Count, 1, max);
        for (var at = 0; at < ids.Count; at++)
            Person($"{path}[{at}]", ids[at]);
    }

    public static void Between(string path, int number, int min, int max)
    {
        if (number < min || number > max)
            throw new LineLimitException(path, $"{min} to {max}", Plain(number));
    }

    public static void Bytes(string path, int bytes, int max)
    {
        if (bytes > max)
            throw new LineLimitException(path, $"at most {max} bytes", Plain(bytes));
    }

    public static void NotNegative(string path, int? value)
    {
        if (value < 0)
            throw new LineLimitException(path, "not below 0", Plain(value.Value));
    }

    public static void Address(string path, string? address, int max, params ReadOnlySpan<string> schemes)
    {
        Units(path, address, max);
        if (address!.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new LineLimitException(path, "an address with everything but ASCII percent-encoded", "other letters");
        foreach (var scheme in schemes)
        {
            if (address!.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase))
                return;
        }

        throw new LineLimitException(path, $"an address of {string.Join(", ", schemes!)}", "another");
    }

    public static void Picture(string path, string? address) => Address(path, address, LineLimits.UrlUnits, "https");

    public static void Colour(string path, string? value) => Form(path, value, ColourForm(), "#RRGGBB or #RRGGBBAA");

    public static void Gap(string path, string? value) => Form(path, value, GapForm(), "none, xs to xxl, or pixels");

    public static void Padding(string path, string? value) => Form(path, value, PaddingForm(), "none, xs to xxl, pixels or percent");

    public static void Extent(string path, string? value) => Form(path, value, ExtentForm(), "pixels or percent");

    public static void Pixels(string path, string? value) => Form(path, value, PixelForm(), "pixels");

    public static void Alias(string path, string value) => Form(path, value, AliasForm(), "1 to 32 of a to z, 0 to 9, _ and -");

    public static void TextSize(string path, string? value) => Form(path, value, TextSizeForm(), "xxs to 5xl, or pixels");

    private static void Form(string path, string? value, Regex form, string rule)
    {
        if (value is not null && !form.IsMatch(value))
            throw new LineLimitException(path, rule, value);
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?\z")]
    private static partial Regex ColourForm();

    [GeneratedRegex(@"^(none|xs|sm|md|lg|xl|xxl|[0-9]+(\.[0-9]+)?px)\z")]
    private static partial Regex GapForm();

    [GeneratedRegex(@"^(none|xs|sm|md|lg|xl|xxl|[0-9]+(\.[0-9]+)?(px|%))\z")]
    private static partial Regex PaddingForm();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?(px|%)\z")]
    private static partial Regex ExtentForm();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?px\z")]
    private static partial Regex PixelForm();

    [GeneratedRegex(@"^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|[0-9]+(\.[0-9]+)?px)\z")]
    private static partial Regex TextSizeForm();

    [GeneratedRegex(@"^[a-z0-9_-]{1,32}\z")]
    private static partial Regex AliasForm();
}
