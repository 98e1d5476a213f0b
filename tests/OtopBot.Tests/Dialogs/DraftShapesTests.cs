using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopBot.Dialogs;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// While releases are exchanged, one reads the drafts of the other. A state of another shape under the same number would be half understood.
public sealed class DraftShapesTests
{
    // When this differs: raise Schema of the dialogs named, then approve.
    [Fact]
    public async Task A_draft_of_another_shape_has_another_schema()
    {
        await using var script = await DialogScript.BeginAsync();
        var shapes = script.Get<DialogRouter>().Dialogs.OrderBy(d => d.Name, StringComparer.Ordinal).ToDictionary(d => $"{d.Name} {d.Schema}", d => Shape(d.StateType));

        shapes.Count.ShouldBeGreaterThan(10);
        Approved.Json(JsonSerializer.Serialize(shapes));
    }

    [Fact]
    public void Fields_words_of_an_enum_and_what_lies_deeper_all_make_the_shape()
        => Shape(typeof(Outer)).ShouldBe("{Colours:[Red|Blue], Inner:{Deep:Int32}}");

    private static string Shape(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return string.Join('|', Enum.GetNames(type));
        if (type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            return $"[{string.Join(": ", type.GetGenericArguments().Select(Shape))}]";
        if (type.Namespace is not { } home || !home.StartsWith("OtopBot", StringComparison.Ordinal))
            return type.Name;

        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}:{(p.PropertyType == type ? "itself" : Shape(p.PropertyType))}");
        return $"{{{string.Join(", ", fields)}}}";
    }

    private enum Colour
    {
        Red,
        Blue,
    }

    private sealed record Inner(int Deep);

    private sealed record Outer(IReadOnlyList<Colour> Colours, Inner? Inner, [property: JsonIgnore] string Left = "");
}
