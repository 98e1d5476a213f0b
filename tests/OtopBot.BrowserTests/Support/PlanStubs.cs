using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace OtopBot.BrowserTests.Support;

// Answers of the plan as a story wants them.
public static class PlanStubs
{
    public static Task AnswerAsync(IPage page, JsonObject plan) => page.RouteAsync("**/sim/plan", route => Stubs.AnswerAsync(route, plan));

    public static JsonObject Plan(bool planned, JsonArray next, JsonArray sent) => new()
    {
        ["now"] = "2020-06-08T09:00:00+07:00",
        ["planned"] = planned,
        ["nextWorkingDay"] = "2020-06-09",
        ["next"] = next,
        ["sent"] = sent,
        ["months"] = new JsonArray(new JsonObject { ["month"] = "2563-06", ["limit"] = 100, ["used"] = 90, ["waiting"] = 3, ["planned"] = 20 }),
    };

    public static JsonObject Sent(string status, string? kind, string at, string? problem = null, string step = "") => new()
    {
        ["at"] = at,
        ["queuedAt"] = at,
        ["kind"] = kind,
        ["step"] = step,
        ["chatId"] = "U1",
        ["to"] = "เจ้าหน้าที่พัฒนาชุมชนอำเภอเฉลิมพระเกียรติพัฒนาการกาญจนาภิเษก",
        ["about"] = new JsonArray(new JsonObject { ["district"] = "5602", ["name"] = "จุน", ["thing"] = "2563-06", ["step"] = step, ["plannedFor"] = "2020-06-18T09:00:00+07:00" }),
        ["status"] = status,
        ["price"] = 1,
        ["key"] = $"{status} {kind}",
        ["problem"] = problem,
        ["plannedFor"] = "2020-06-18T09:00:00+07:00",
        ["caughtUp"] = status == "assumed",
        ["messageIds"] = new JsonArray(),
    };

    public static JsonObject Planned(string kind, string at, int price = 1) => new()
    {
        ["at"] = at,
        ["kind"] = kind,
        ["step"] = "",
        ["chatId"] = "U1",
        ["to"] = "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน",
        ["about"] = new JsonArray(new JsonObject { ["district"] = "5602", ["name"] = "จุน", ["thing"] = "certification" }),
        ["price"] = price,
        ["key"] = $"{kind} {at}",
    };
}
