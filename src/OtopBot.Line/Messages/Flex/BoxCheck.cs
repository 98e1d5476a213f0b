namespace OtopBot.Line.Messages.Flex;

internal static class BoxCheck
{
    public static void Check(string path, Box box)
    {
        CheckLook(path, box);
        CheckLengths(path, box);
        ComponentCheck.CheckTap(path, box.Action);
        for (var at = 0; at < box.Contents.Count; at++)
        {
            var (inner, content) = ($"{path}.contents[{at}]", box.Contents[at]);
            if (!MaySit(content, box.Layout))
                throw new LineLimitException(inner, box.Layout is BoxLayout.Baseline ? "text or icon in a baseline box" : "icons in baseline boxes only", content.Type);
            ComponentCheck.Check(inner, content);
        }
    }

    private static bool MaySit(FlexComponent content, BoxLayout layout) => layout switch
    {
        BoxLayout.Baseline => content is FlexText or Icon,
        BoxLayout.Horizontal or BoxLayout.Vertical => content is not Icon,
    };

    private static void CheckLook(string path, Box box)
    {
        Limit.NotNegative($"{path}.flex", box.Flex);
        Limit.Colour($"{path}.backgroundColor", box.BackgroundColor);
        Limit.Colour($"{path}.borderColor", box.BorderColor);
        Limit.Colour($"{path}.background.startColor", box.Background?.StartColor);
        Limit.Colour($"{path}.background.centerColor", box.Background?.CenterColor);
        Limit.Colour($"{path}.background.endColor", box.Background?.EndColor);
    }

    private static void CheckLengths(string path, Box box)
    {
        Limit.Gap($"{path}.spacing", box.Spacing);
        Limit.Gap($"{path}.cornerRadius", box.CornerRadius);
        Limit.Extent($"{path}.width", box.Width);
        Limit.Extent($"{path}.maxWidth", box.MaxWidth);
        Limit.Extent($"{path}.height", box.Height);
        Limit.Extent($"{path}.maxHeight", box.MaxHeight);
        Limit.Padding($"{path}.paddingAll", box.PaddingAll);
        Limit.Padding($"{path}.paddingTop", box.PaddingTop);
        Limit.Padding($"{path}.paddingBottom", box.PaddingBottom);
        Limit.Padding($"{path}.paddingStart", box.PaddingStart);
        Limit.Padding($"{path}.paddingEnd", box.PaddingEnd);
    }
}
