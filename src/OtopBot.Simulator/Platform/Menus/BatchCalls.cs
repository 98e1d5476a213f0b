using System.Globalization;
using System.Text.Json;
using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Menus;

// Changes of menu for all who have a certain one.
public sealed class BatchCalls(LineWorld world, Feed feed, RateLimits rates)
{
    private const int OperationsMax = 1000;
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public LineAnswer Validate(LineCall call) => world.Read(s => Refuse(call, s)) ?? LineAnswer.Ok();

    public LineAnswer Run(LineCall call) => rates.Refuse("richmenu batch", 3) ?? Announced(world.Do(state =>
    {
        if (Refuse(call, state) is { } refusal)
            return refusal;

        var key = call.Json!.Value.Text("resumeRequestKey");
        var isRepeat = key is not null && state.Menus.Batches.Values.Any(b => b.ResumeKey == key && IsAlive(b));
        if (!isRepeat)
            Apply(state.Menus, call.Json.Value.Items("operations"));
        state.Menus.Batches[call.RequestId] = new DoneBatch(world.Now, key);
        return LineAnswer.Accepted();
    }));

    public LineAnswer Progress(LineCall call)
    {
        if (rates.Refuse("richmenu batch progress", 100) is { } refusal)
            return refusal;
        var requestId = call.Query.GetValueOrDefault("requestId") ?? "";
        if (!Guid.TryParse(requestId, out _))
            return LineAnswer.Error(400, "The value for the 'requestId' parameter is invalid", MenuRefusalView.NoBatch);
        return world.Read(s => s.Menus.Batches.GetValueOrDefault(requestId)) is { } batch && IsAlive(batch)
            ? LineAnswer.Ok(new { phase = "succeeded", acceptedTime = Moment(batch.At), completedTime = Moment(batch.At) })
            : LineAnswer.NotFound(MenuRefusalView.NoBatch);
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Every operation looks at the links as they were before, so that none undoes another.
    private static void Apply(RichMenus menus, IEnumerable<JsonElement> operations)
    {
        var before = menus.Linked.ToList();
        foreach (var operation in operations)
        {
            var from = operation.Text("from");
            foreach (var (userId, _) in before.Where(l => operation.Text("type") == "unlinkAll" || l.Value == from))
            {
                if (operation.Text("type") == "link")
                    menus.Linked[userId] = operation.Text("to")!;
                else
                    menus.Linked.Remove(userId);
            }
        }
    }

    private static LineAnswer? Refuse(LineCall call, LineState state)
    {
        if (call.Json is not { ValueKind: JsonValueKind.Object } body)
            return LineAnswer.NotJson();
        var operations = body.Items("operations").ToList();
        if (operations.Count is 0 or > OperationsMax)
            return MenuAnswer.Detail("operations", $"size must be between 1 and {OperationsMax}", MenuRefusalView.Operations);
        if (body.Optional("resumeRequestKey") is { } key && (key.ValueKind != JsonValueKind.String || !MenuShapes.IsResumeKey(key.GetString()!)))
            return MenuAnswer.Detail("resumeRequestKey", "invalid resumeRequestKey", MenuRefusalView.ResumeKey);
        return operations.Select((operation, index) => Refuse(operation, $"operations[{index}]", state.Menus)).FirstOrDefault(r => r is not null) ?? Together(operations);
    }

    private static LineAnswer? Refuse(JsonElement operation, string at, RichMenus menus) => operation.Text("type") switch
    {
        "link" => RefuseMenu(operation, at, "from", menus) ?? RefuseMenu(operation, at, "to", menus),
        "unlink" => RefuseMenu(operation, at, "from", menus),
        "unlinkAll" => null,
        _ => MenuAnswer.Detail($"{at}.type", "must be one of [link, unlink, unlinkAll]", MenuRefusalView.OperationType),
    };

    private static LineAnswer? RefuseMenu(JsonElement operation, string at, string name, RichMenus menus)
    {
        var richMenuId = operation.Text(name);
        if (!MenuShapes.IsMenuId(richMenuId))
            return MenuAnswer.BadMenuId($"{at}.{name}");
        return menus.Find(richMenuId!) switch
        {
            null => MenuAnswer.Detail($"{at}.{name}", $"Richmenu ({richMenuId}) is not found", MenuRefusalView.NoMenu, 404),
            { HasImage: false } when name == "to" => MenuAnswer.Detail($"{at}.{name}", $"'to' richmenu ({richMenuId}) must have image but it doesn't", MenuRefusalView.NoImage),
            _ => null,
        };
    }

    private static LineAnswer? Together(List<JsonElement> operations)
    {
        if (operations.Count > 1 && operations.Select(o => o.Text("type")).Distinct().Count() > 1 && operations.Exists(o => o.Text("type") == "unlinkAll"))
            return MenuAnswer.Detail("operations[].type", "'unlinkAll' type can't be combined with other type", MenuRefusalView.AloneUnlinkAll);
        var twice = operations.Select(o => o.Text("from")).OfType<string>().GroupBy(f => f).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? null : MenuAnswer.Detail("operations[].from", $"from richmenu ({twice.Key}) is duplicated", MenuRefusalView.SameFrom);
    }

    private bool IsAlive(DoneBatch batch) => world.Now - batch.At < Life;

    private LineAnswer Announced(LineAnswer answer)
    {
        if (answer.Status == 202)
            feed.Publish(new StateChanged());
        return answer;
    }
}
