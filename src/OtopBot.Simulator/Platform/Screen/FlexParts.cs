using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Screen;

// What is inside a Flex container or component, from top to bottom.
public static class FlexParts
{
    private static readonly string[] Blocks = ["header", "hero", "body", "footer"];

    public static IEnumerable<JsonElement> Of(JsonElement component)
        => [.. Blocks.Select(b => component.Optional(b)).OfType<JsonElement>(), .. component.Items("contents")];
}
