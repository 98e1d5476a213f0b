using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace OtopBot.Tests.Support;

internal sealed record LineSchemaDiscriminator(string Property, IReadOnlyDictionary<string, string> Mapping);

internal sealed class LineSchemaShape
{
    public Dictionary<string, LineSchemaNode> Properties { get; } = [];
    public HashSet<string> Required { get; } = [];
    public LineSchemaDiscriminator? Discriminator { get; set; }

    // Whether the discriminator stands in the schema itself and sends on to others, or was inherited and must name this one.
    public bool IsDiscriminatorsOwn { get; set; }

    public LineSchemaNode? Items { get; set; }
    public LineSchemaNode? AdditionalProperties { get; set; }
    public bool Nullable { get; private set; }
    public string? Type { get; private set; }
    public string? Format { get; private set; }
    public string? Pattern { get; private set; }
    public IReadOnlyList<string>? Enum { get; private set; }
    public decimal? Minimum { get; private set; }
    public decimal? Maximum { get; private set; }
    public int? MinLength { get; private set; }
    public int? MaxLength { get; private set; }
    public int? MinItems { get; private set; }
    public int? MaxItems { get; private set; }

    public void Add(string keyword, YamlNode value)
    {
        switch (keyword)
        {
            case "type":
                Type = Text(value);
                break;
            case "format":
                Format = Text(value);
                break;
            case "pattern":
                Pattern = Text(value);
                break;
            case "nullable":
                Nullable = Text(value) is "true";
                break;
            case "enum":
                Enum = [.. ((YamlSequenceNode)value).Select(Text)];
                break;
            case "minimum":
                Minimum = decimal.Parse(Text(value), CultureInfo.InvariantCulture);
                break;
            case "maximum":
                Maximum = decimal.Parse(Text(value), CultureInfo.InvariantCulture);
                break;
            case "minLength":
                MinLength = int.Parse(Text(value), CultureInfo.InvariantCulture);
                break;
            case "maxLength":
                MaxLength = int.Parse(Text(value), CultureInfo.InvariantCulture);
                break;
            case "minItems":
                MinItems = int.Parse(Text(value), CultureInfo.InvariantCulture);
                break;
            case "maxItems":
                MaxItems = int.Parse(Text(value), CultureInfo.InvariantCulture);
                break;
            case "description" or "externalDocs" or "example" or "default" or "title" or "deprecated":
                break;
            default:
                // A rule that is not understood must not count as kept.
                throw new NotSupportedException($"The schema keyword {keyword}.");
        }
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
