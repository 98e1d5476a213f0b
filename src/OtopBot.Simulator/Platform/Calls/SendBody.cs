using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Calls;

// What the sending calls have in common: a JSON object with one to five messages and few other properties.
public static class SendBody
{
    // The first thing LINE would refuse; null when the body is sound.
    public static LineAnswer? Refuse(JsonElement? json, params string[] known)
    {
        if (json is not { ValueKind: JsonValueKind.Object } body)
            return LineAnswer.NotJson();
        if (body.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !known.Contains(n)) is { } unknown)
            return LineAnswer.BadProperty(unknown, RefusalView.UnknownProperty(unknown));
        if (body.Optional("notificationDisabled") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
            return LineAnswer.BadProperty("notificationDisabled", RefusalView.MissingProperty("notificationDisabled"));
        if (body.Optional("messages") is not { } messages)
            return LineAnswer.Faulty([new Fault(Place.Of("messages"), Rule.Missing)]);

        List<Fault> faults = [];
        if (body.Optional("customAggregationUnits") is { } units)
            Must.List(Must.Text(30), 0, 1)(units, Place.Of("customAggregationUnits"), faults);
        faults.AddRange(MessageShapes.Check(messages));
        return faults.Count > 0 ? LineAnswer.Faulty(faults) : null;
    }
}
