using YamlDotNet.RepresentationModel;

namespace OtopBot.Tests.Support;

// A schema of the file; Name when it stands under components/schemas.
public sealed record LineSchemaNode(YamlMappingNode Yaml, string? Name);

internal sealed class LineSchemaFile
{
    private const string SchemaPath = "#/components/schemas/";

    private readonly YamlMappingNode _schemas;

    public LineSchemaFile(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        _schemas = (YamlMappingNode)root["components"]["schemas"];
    }

    public LineSchemaNode Named(string name) => _schemas.Children.TryGetValue(name, out var found)
        ? new((YamlMappingNode)found, name)
        : throw new ArgumentException($"LINE declares no {name}.", nameof(name));

    public LineSchemaNode Resolve(LineSchemaNode schema) =>
        schema.Yaml.Children.TryGetValue("$ref", out var reference) ? Resolve(Named(NameOf(reference))) : schema;

    // Everything that a schema and what it is made of (allOf) ask for, in one.
    public LineSchemaShape Shape(LineSchemaNode schema)
    {
        var shape = new LineSchemaShape();
        Add(shape, schema, isOwn: true);
        return shape;
    }

    private void Add(LineSchemaShape shape, LineSchemaNode schema, bool isOwn)
    {
        schema = Resolve(schema);
        foreach (var (key, value) in schema.Yaml.Children)
        {
            switch (Text(key))
            {
                case "allOf":
                    foreach (var part in (YamlSequenceNode)value)
                        Add(shape, new((YamlMappingNode)part, null), isOwn: false);
                    break;
                case "properties":
                    foreach (var (name, property) in (YamlMappingNode)value)
                        shape.Properties[Text(name)] = new((YamlMappingNode)property, null);
                    break;
                case "required":
                    shape.Required.UnionWith(((YamlSequenceNode)value).Select(Text));
                    break;
                case "discriminator":
                    shape.Discriminator = Discriminator((YamlMappingNode)value);
                    shape.IsDiscriminatorsOwn = isOwn;
                    break;
                case "items":
                    shape.Items = new((YamlMappingNode)value, null);
                    break;
                case "additionalProperties":
                    shape.AdditionalProperties = value is YamlMappingNode any ? new(any, null) : null;
                    break;
                default:
                    shape.Add(Text(key), value);
                    break;
            }
        }
    }

    private static LineSchemaDiscriminator Discriminator(YamlMappingNode yaml) => new(
        Text(yaml["propertyName"]),
        ((YamlMappingNode)yaml["mapping"]).ToDictionary(pair => Text(pair.Key), pair => NameOf(pair.Value)));

    private static string NameOf(YamlNode reference)
    {
        var path = Text(reference);
        return path.StartsWith(SchemaPath, StringComparison.Ordinal)
            ? path[SchemaPath.Length..]
            : throw new NotSupportedException($"A reference to {path}.");
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
