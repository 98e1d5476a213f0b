using System.Text.Json.Nodes;
using OtopBot.Domain.People;

namespace OtopBot.Tests.Support;

// A group or room with the bot in it.
public sealed class GroupTalk(DialogScript script, string name, bool room)
{
    private const string BotMention = "@บอทรายงานยอด";

    public string ChatId => room ? LineIds.Room(name) : LineIds.Group(name);

    // What a member writes there; a stranger when nobody is named. LINE may leave the user out.
    public Speaker Member(string? personName = "คนในกลุ่ม")
        => new(script, ChatId, room ? "room" : "group", personName is null ? null : LineIds.User(personName));

    public Speaker AddsTheBot() => Member().Does(DialogScriptEvents.Plain("join"));

    public Speaker RemovesTheBot() => Member().Does(DialogScriptEvents.Plain("leave"));

    public Speaker Mentions(string text, string? personName = "คนในกลุ่ม")
        => Member(personName).Does(DialogScriptEvents.Text(
            $"{BotMention} {text}",
            [new JsonObject { ["index"] = 0, ["length"] = BotMention.Length, ["type"] = "user", ["userId"] = LineIds.User("บอท"), ["isSelf"] = true }]));

    public async Task BindAsync() => await script.ChangeAsync(db =>
    {
        db.Add(new ProvincialGroup("56", ChatId, script.Clock.GetUtcNow()));
        return Task.CompletedTask;
    });
}
