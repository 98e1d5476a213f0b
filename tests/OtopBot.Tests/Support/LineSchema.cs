using System.Text.Json;
using OtopBot.Line;

namespace OtopBot.Tests.Support;

// LINE's own OpenAPI file as judge of what we send: follows references, allOf and discriminators, and refuses what is not declared.
public sealed class LineSchema
{
    private static readonly Lazy<LineSchema?> Shared =
        new(() => SharedFiles.LineFile("openapi", "messaging-api.yml") is { } path ? Load(File.ReadAllText(path)) : null);

    private readonly LineSchemaFile _file;

    private LineSchema(LineSchemaFile file) => _file = file;

    public static LineSchema? TryLoad() => Shared.Value;

    public static LineSchema Load(string yaml) => new(new LineSchemaFile(yaml));

    // To go with Approved.Json, which speaks where LINE's file is not there.
    public static void ShouldAccept(MessageBatch messages)
    {
        TryLoad()?.Validate("ReplyMessageRequest", $$"""{"replyToken":"t","messages":{{messages.Json}}}""").ShouldBeEmpty();
        TryLoad()?.Validate("PushMessageRequest", $$"""{"to":"U","messages":{{messages.Json}}}""").ShouldBeEmpty();
    }

    // Every problem with the place where it is; none means that the body is what LINE declares.
    public IReadOnlyList<string> Validate(string schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        List<string> problems = [];
        Check(_file.Named(schema), document.RootElement, "$", problems);
        return problems;
    }

    private void Check(LineSchemaNode schema, JsonElement value, string path, List<string> problems)
    {
        schema = _file.Resolve(schema);
        var shape = _file.Shape(schema);
        if (value.ValueKind is JsonValueKind.Null && shape.Nullable)
            return;
        if (LineSchemaValues.Problem(shape, value) is { } problem)
        {
            problems.Add($"{path}: {problem}");
            return;
        }

        if (value.ValueKind is JsonValueKind.Object)
            CheckObject(schema, shape, value, path, problems);
        else if (value.ValueKind is JsonValueKind.Array)
            CheckItems(shape, value, path, problems);
    }

    private void CheckObject(LineSchemaNode schema, LineSchemaShape shape, JsonElement value, string path, List<string> problems)
    {
        if (shape.Discriminator is { } discriminator)
        {
            var kind = value.TryGetProperty(discriminator.Property, out var named) && named.ValueKind is JsonValueKind.String
                ? named.GetString()!
                : "";
            if (!discriminator.Mapping.TryGetValue(kind, out var target))
            {
                problems.Add($"{path}.{discriminator.Property}: '{kind}' is none of {string.Join(", ", discriminator.Mapping.Keys)}");
                return;
            }

            if (target != schema.Name)
            {
                // A property that asks for one kind is not content with its sibling.
                if (!shape.IsDiscriminatorsOwn)
                    problems.Add($"{path}.{discriminator.Property}: '{kind}' is no {schema.Name}");
                else
                    Check(_file.Named(target), value, path, problems);
                return;
            }
        }

        problems.AddRange(shape.Required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name}: missing"));
        foreach (var property in value.EnumerateObject())
        {
            var inner = $"{path}.{property.Name}";
            if (shape.Properties.TryGetValue(property.Name, out var declared))
                Check(declared, property.Value, inner, problems);
            else if (shape.AdditionalProperties is { } any)
                Check(any, property.Value, inner, problems);
            else
                problems.Add($"{inner}: not declared");
        }
    }

    private void CheckItems(LineSchemaShape shape, JsonElement value, string path, List<string> problems)
    {
        if (shape.Items is not { } items)
            return;
        foreach (var (at, element) in value.EnumerateArray().Index())
            Check(items, element, $"{path}[{at}]", problems);
    }
}
