using System.Globalization;
using System.Text.Json;
using OtopBot.Line;

namespace OtopBot.Simulator.Platform.Checks;

// Every message type that LINE takes.
public static class MessageShapes
{
    private static readonly Check AltText = Must.Text(LineLimits.AltTextUnits);

    private static readonly Shape QuickReplyItem = new Shape()
        .May("type", Must.OneOf("action")).Need("action", ActionShapes.OnQuickReply).May("imageUrl", Must.Https());

    private static readonly Shape QuickReply = new Shape().Need("items", Must.List(QuickReplyItem.Check, 1, LineLimits.QuickReplyItems));

    private static readonly Shape Sender = new Shape()
        .May("name", Must.OnText((text, at, faults) =>
        {
            Must.Text(LineLimits.SenderNameUnits)(JsonSerializer.SerializeToElement(text), at, faults);
            if (text.Contains("LINE", StringComparison.OrdinalIgnoreCase))
                faults.Add(new Fault(at, Rule.Reserved, "LINE", text));
        }))
        .May("iconUrl", Must.Https());

    private static readonly Shape Emoji = new Shape()
        .Need("index", Must.Whole()).Need("productId", Must.Text()).Need("emojiId", Must.Text());

    private static readonly Shape Area = new Shape()
        .Need("x", Must.Whole()).Need("y", Must.Whole()).Need("width", Must.Whole(1)).Need("height", Must.Whole(1));

    private static readonly Shape Flex = Message().Need("altText", AltText)
        .Need("contents", (value, at, faults) => ContainerShapes.Any(value, at.Flex(), faults))
        .Rule((value, at, faults) =>
        {
            if (value.Optional("contents") is { } contents && Animated(contents) is var count && count > LineLimits.AnimatedImages)
                faults.Add(new Fault(at.Flex(), Rule.Count, $"0 and {LineLimits.AnimatedImages}", count.ToString(CultureInfo.InvariantCulture)));
        });

    private static readonly Shape Imagemap = Message().Need("baseUrl", Must.Https()).Need("altText", AltText)
        .Need("baseSize", new Shape().Need("width", Must.Whole(1)).Need("height", Must.Whole(1)).Check)
        .Need("actions", Must.List(
            Must.BeOneOf(
                ("uri", MapAction().Need("linkUri", Must.Uri(LineLimits.UriUnits, "http", "https", "line", "tel"))),
                ("message", MapAction().Need("text", Must.Text(400))),
                ("clipboard", MapAction().Need("clipboardText", Must.Text(LineLimits.ClipboardTextUnits)))),
            0, 50))
        .May("video", new Shape().Need("originalContentUrl", Must.Https()).Need("previewImageUrl", Must.Https()).Need("area", Area.Check)
            .May("externalLink", new Shape().Need("linkUri", Must.Uri(1000, "http", "https", "line", "tel")).Need("label", Must.Text(30)).Check).Check);

    public static Check Any { get; } = Must.BeOneOf(
        ("text", Message().Need("text", Must.Text(LineLimits.TextUnits)).May("emojis", Must.List(Emoji.Check, 0, 20)).May("quoteToken", Must.Text())),
        ("textV2", TextV2Shape.Of(Message())),
        ("flex", Flex),
        ("template", Message().Need("altText", AltText).Need("template", TemplateShapes.Any)),
        ("image", Message().Need("originalContentUrl", Must.Https()).Need("previewImageUrl", Must.Https())),
        ("video", Message().Need("originalContentUrl", Must.Https()).Need("previewImageUrl", Must.Https()).May("trackingId", Must.Text(100))),
        ("audio", Message().Need("originalContentUrl", Must.Https()).Need("duration", Must.Whole(1))),
        ("location", Message().Need("title", Must.Text(100)).Need("address", Must.Text(100))
            .Need("latitude", Must.Number(-90, 90)).Need("longitude", Must.Number(-180, 180))),
        ("sticker", Message().Need("packageId", Must.Text()).Need("stickerId", Must.Text()).May("quoteToken", Must.Text())),
        ("imagemap", Imagemap),
        ("coupon", Message().Need("couponId", Must.Text()).May("deliveryTag", Must.Text(30))));

    // All faults of a call's messages.
    public static List<Fault> Check(JsonElement messages)
    {
        List<Fault> faults = [];
        if (messages.ValueKind != JsonValueKind.Array)
            return [new Fault(Place.Of("messages"), Rule.WrongKind, "array")];
        if (messages.GetArrayLength() is var count && count is < LineLimits.MessagesMin or > LineLimits.MessagesMax)
            return [new Fault(Place.Of("messages"), Rule.Count, $"{LineLimits.MessagesMin} and {LineLimits.MessagesMax}", count.ToString(CultureInfo.InvariantCulture))];

        var index = 0;
        foreach (var message in messages.EnumerateArray())
            Any(message, Place.OfMessage(index++), faults);
        return faults;
    }

    private static Shape Message() => new Shape().May("quickReply", QuickReply.Check).May("sender", Sender.Check);

    private static Shape MapAction() => new Shape().Need("area", Area.Check).May("label", Must.Text(100));

    private static int Animated(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.Text("type") == "image" && element.Optional("animated") is { ValueKind: JsonValueKind.True } ? 1 : 0)
            + element.EnumerateObject().Sum(p => Animated(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Animated),
        _ => 0,
    };
}
