using System.Text.Json;
using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Menus;

// Names that stand for menus, so that one menu can switch to another.
public sealed class AliasCalls(LineWorld world, RateLimits rates)
{
    public LineAnswer Create(LineCall call) => Named(call, (state, richMenuId) =>
    {
        var aliasId = call.Json!.Value.Text("richMenuAliasId");
        if (!MenuShapes.IsAliasId(aliasId))
            return MenuAnswer.Detail("richMenuAliasId", "invalid richMenuAliasId", MenuRefusalView.AliasForm);
        if (state.Menus.Aliases.ContainsKey(aliasId!))
            return MenuAnswer.Bare(400, "conflict richmenu alias id", MenuRefusalView.AliasTaken);
        if (state.Menus.Aliases.Count >= MenuShapes.AliasesMax)
            return MenuAnswer.Bare(400, "the number of richmenu aliases has reached the limit", MenuRefusalView.TooManyAliases);
        state.Menus.Aliases[aliasId!] = richMenuId;
        return LineAnswer.Ok();
    });

    public LineAnswer Update(LineCall call) => Known(call, (_, aliasId) => Named(call, (state, richMenuId) =>
    {
        state.Menus.Aliases[aliasId] = richMenuId;
        return LineAnswer.Ok();
    }));

    public LineAnswer Get(LineCall call) => Known(call, (state, aliasId) => LineAnswer.Ok(Told(aliasId, state.Menus.Aliases[aliasId])));

    public LineAnswer List(LineCall call)
        => LineAnswer.Ok(new { aliases = world.Read(s => s.Menus.Aliases.Select(a => Told(a.Key, a.Value)).ToList()) });

    public LineAnswer Delete(LineCall call) => rates.Refuse("richmenu alias delete", 100) ?? Known(call, (state, aliasId) =>
    {
        state.Menus.Aliases.Remove(aliasId);
        return LineAnswer.Ok();
    });

    private static object Told(string richMenuAliasId, string richMenuId) => new { richMenuAliasId, richMenuId };

    private LineAnswer Known(LineCall call, Func<LineState, string, LineAnswer> answer)
    {
        var aliasId = call.Path["richMenuAliasId"];
        if (!MenuShapes.IsAliasId(aliasId))
            return LineAnswer.Error(400, "The value for the 'richMenuAliasId' parameter is invalid", MenuRefusalView.AliasForm);
        return world.Do(s => s.Menus.Aliases.ContainsKey(aliasId) ? answer(s, aliasId) : MenuAnswer.Bare(404, "richmenu alias not found", MenuRefusalView.NoAlias));
    }

    // An alias needs a menu that could be shown.
    private LineAnswer Named(LineCall call, Func<LineState, string, LineAnswer> answer)
    {
        if (call.Json is not { ValueKind: JsonValueKind.Object } body)
            return LineAnswer.NotJson();
        var richMenuId = body.Text("richMenuId");
        if (!MenuShapes.IsMenuId(richMenuId))
            return MenuAnswer.BadMenuId();
        return world.Do(s => s.Menus.Find(richMenuId!) is { HasImage: true }
            ? answer(s, richMenuId!)
            : MenuAnswer.Bare(400, "richmenu not found", MenuRefusalView.NoMenuOrImage));
    }
}
