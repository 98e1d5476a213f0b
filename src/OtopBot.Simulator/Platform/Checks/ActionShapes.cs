using System.Globalization;
using System.Text.Json;
using OtopBot.Line;

namespace OtopBot.Simulator.Platform.Checks;

// Actions: what may happen on a tap. The same action has other rules on a Flex button than on a quick reply.
public static class ActionShapes
{
    public static Check OnFlexButton { get; } = Everywhere(LineLimits.FlexLabelGraphemes, labelNeeded: true);

    public static Check OnFlex { get; } = Everywhere(LineLimits.FlexLabelGraphemes, labelNeeded: false);

    public static Check OnTemplate { get; } = Everywhere(LineLimits.TemplateLabelGraphemes, labelNeeded: true);

    public static Check OnTemplateBody { get; } = Everywhere(LineLimits.TemplateLabelGraphemes, labelNeeded: false);

    public static Check OnImageCarousel { get; } = Everywhere(12, labelNeeded: false);

    public static Check OnQuickReply { get; } = Must.BeOneOf(
        [
            .. Common(LineLimits.QuickReplyLabelGraphemes, labelNeeded: true, onQuickReply: true),
            ("camera", Labelled(LineLimits.QuickReplyLabelGraphemes, needed: true)),
            ("cameraRoll", Labelled(LineLimits.QuickReplyLabelGraphemes, needed: true)),
            ("location", Labelled(LineLimits.QuickReplyLabelGraphemes, needed: true)),
        ]);

    public static Check OnRichMenu { get; } = Must.BeOneOf(
        [
            .. Common(LineLimits.TemplateLabelGraphemes, labelNeeded: false, onQuickReply: false),
            ("richmenuswitch", Labelled(LineLimits.TemplateLabelGraphemes, needed: false).Need("richMenuAliasId", Must.Text(32)).Need("data", Must.Text(LineLimits.PostbackDataUnits))),
        ]);

    private static Check Everywhere(int label, bool labelNeeded) => Must.BeOneOf(Common(label, labelNeeded, onQuickReply: false));

    private static (string, Shape)[] Common(int label, bool labelNeeded, bool onQuickReply) =>
    [
        ("postback", Postback(Labelled(label, labelNeeded), onQuickReply)),
        ("message", Labelled(label, labelNeeded).Need("text", Must.Graphemes(LineLimits.ActionTextGraphemes))),
        ("uri", Labelled(label, labelNeeded)
            .Need("uri", Must.Uri(LineLimits.UriUnits, "http", "https", "line", "tel"))
            .May("altUri", new Shape().May("desktop", Must.Uri(LineLimits.UriUnits, "http", "https")).Check)),
        ("datetimepicker", DatetimePicker(Labelled(label, labelNeeded))),
        ("clipboard", Labelled(label, labelNeeded).Need("clipboardText", Must.Text(LineLimits.ClipboardTextUnits))),
    ];

    private static Shape Labelled(int max, bool needed)
        => needed ? new Shape().Need("label", Must.Graphemes(max)) : new Shape().May("label", Must.Graphemes(max, min: 0));

    private static Shape Postback(Shape shape, bool onQuickReply)
    {
        var shown = Must.Graphemes(LineLimits.ActionTextGraphemes);
        shape.Need("data", Must.Text(LineLimits.PostbackDataUnits))
            .May("inputOption", Must.OneOf("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"))
            .May("fillInText", shown)
            .Rule((value, at, faults) =>
            {
                if (value.Optional("fillInText") is not null && value.Text("inputOption") != "openKeyboard")
                    faults.Add(new Fault(at.Property("fillInText"), Rule.NotTogether, "inputOption=openKeyboard"));
                if (value.Optional("text") is not null && value.Optional("displayText") is not null)
                    faults.Add(new Fault(at.Property("text"), Rule.NotTogether, "displayText"));
            });
        return onQuickReply ? shape.Need("displayText", shown) : shape.May("displayText", shown).May("text", shown);
    }

    private static Shape DatetimePicker(Shape shape) => shape
        .Need("data", Must.Text(LineLimits.PostbackDataUnits))
        .Need("mode", Must.OneOf("date", "time", "datetime"))
        .May(["initial", "min", "max"], Must.Text())
        .Rule(CheckMoments);

    private static void CheckMoments(JsonElement value, Place at, List<Fault> faults)
    {
        if (value.Text("mode") is not { } mode || PickerFormat.Of(mode) is not { } format)
            return;

        var moments = new Dictionary<string, DateTime>();
        foreach (var name in new[] { "initial", "min", "max" })
        {
            if (value.Text(name) is not { } text)
                continue;
            if (format.Read(text) is { } moment)
                moments[name] = moment;
            else
                faults.Add(new Fault(at.Property(name), Rule.Date, format.Form, text));
        }

        if (moments.TryGetValue("min", out var min) && moments.TryGetValue("max", out var max) && min >= max)
            faults.Add(new Fault(at.Property("min"), Rule.DateOrder, max.ToString(format.Pattern, CultureInfo.InvariantCulture), value.Text("min")!));
    }
}
