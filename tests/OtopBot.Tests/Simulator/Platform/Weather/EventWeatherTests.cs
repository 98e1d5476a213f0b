using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Simulator.Platform.Weather;

public sealed class EventWeatherTests
{
    [Fact]
    public async Task A_doubled_webhook_is_the_very_same_body_twice()
    {
        await using var line = await InAsync(new { duplicate = 1 });

        (await SayAsync(line, "ก")).GetProperty("status").GetInt32().ShouldBe(200);
        await AllAsync(line);

        line.Bot.Heard.Count.ShouldBe(2);
        line.Bot.Heard.First().Body.ShouldBe(line.Bot.Heard.Last().Body);
        (await line.ChatAsync(line.Officer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_held_back_is_overtaken_by_the_next_of_its_chat()
    {
        await using var line = await InAsync(new { reorder = 1 });
        line.Simulator.Services.GetRequiredService<HeldBack>().ShortWhile = TimeSpan.FromHours(1);

        (await SayAsync(line, "ก")).GetRawText().ShouldEndWith("\"status\":202,\"weather\":\"held\"}");
        await SayAsync(line, "ข", line.Other);
        line.Bot.Heard.ShouldBeEmpty("each chat holds one back of its own");
        (await SayAsync(line, "ค")).GetRawText().ShouldEndWith("\"status\":200}");
        await Eventually.TrueAsync(() => line.Bot.Heard.Count == 2, "what was held back has come");

        Texts(line).ShouldBe(["ค", "ก"]);
        line.Bot.Heard.ShouldAllBe(h => !IsRedelivery(h));
        (await line.ChatAsync(line.Officer)).Select(m => m.GetProperty("text").GetString()).ShouldBe(["ก", "ค"]);
    }

    [Fact]
    public async Task An_event_that_nothing_follows_is_held_back_for_a_short_while_only()
    {
        await using var line = await InAsync(new { reorder = 1 });
        line.Simulator.Services.GetRequiredService<HeldBack>().ShortWhile = TimeSpan.FromMilliseconds(1);

        await SayAsync(line, "ก");
        await AllAsync(line);

        Texts(line).ShouldBe(["ก"]);
    }

    [Fact]
    public async Task What_the_bot_did_not_take_comes_again_as_a_redelivery_until_it_does()
    {
        await using var line = await InAsync(new { redeliver = 0.000001 });
        line.Bot.Status = 503;

        (await SayAsync(line, "ก")).GetProperty("status").GetInt32().ShouldBe(503);
        await Eventually.TrueAsync(() => line.Bot.Heard.Count >= 2, "it came again");
        line.Bot.Status = 200;
        await AllAsync(line);

        var (first, again) = (line.Bot.Heard.First(), line.Bot.Heard.Last());
        (IsRedelivery(first), IsRedelivery(again)).ShouldBe((false, true));
        foreach (var same in new[] { "webhookEventId", "replyToken", "timestamp", "message", "source" })
            again.Event.GetProperty(same).GetRawText().ShouldBe(first.Event.GetProperty(same).GetRawText());
        again.Signature.ShouldBe(WebhookSender.Sign(again.Body));
        (await line.ChatAsync(line.Officer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task By_chance_LINE_sends_again_what_the_bot_has_taken_and_the_token_still_works_once()
    {
        await using var line = await InAsync(new { redeliver = 1 });

        await SayAsync(line, "ก");
        await AllAsync(line);

        line.Bot.Heard.Select(IsRedelivery).ShouldBe([false, true]);
        var token = line.Bot.LastEvent.GetProperty("replyToken").GetString()!;
        (await line.ReplyAsync(token)).Status.ShouldBe(200);
        (await line.ReplyAsync(token)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Without_redelivery_a_refused_webhook_is_gone()
    {
        await using var line = await InAsync(new { duplicate = 0.000001 });
        line.Bot.Status = 503;

        await SayAsync(line, "ก");
        await AllAsync(line);

        line.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_dropped_webhook_never_comes_though_the_person_sees_what_they_wrote()
    {
        await using var line = await InAsync(new { drop = 1, redeliver = 1, duplicate = 1 });

        (await SayAsync(line, "ก")).GetRawText().ShouldEndWith("\"status\":0,\"weather\":\"dropped\"}");
        await AllAsync(line);

        line.Bot.Heard.ShouldBeEmpty();
        (await line.ChatAsync(line.Officer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_body_sent_as_it_is_knows_no_weather()
    {
        await using var line = await InAsync(new { drop = 1, duplicate = 1 });

        (await line.PostAsync("raw", "{}")).Body.GetProperty("status").GetInt32().ShouldBe(200);
        await AllAsync(line);

        line.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_seed_and_the_same_words_meet_the_same_weather()
    {
        var weather = new { seed = 11, duplicate = 0.4, reorder = 0.4, drop = 0.3 };
        var (once, again, other) = (await RunAsync(weather), await RunAsync(weather), await RunAsync(weather with { seed = 12 }));

        again.ShouldBe(once);
        other.ShouldNotBe(once);

        static async Task<List<string?>> RunAsync(object weather)
        {
            await using var line = await InAsync(weather);
            line.Simulator.Services.GetRequiredService<HeldBack>().ShortWhile = TimeSpan.FromHours(1);
            List<string?> told = [];
            for (var n = 0; n < 20; n++)
                told.Add((await SayAsync(line, "ก")).TryGetProperty("weather", out var said) ? said.GetString() : null);
            return told;
        }
    }

    private static async Task<PretendLine> InAsync(object weather)
    {
        var line = await PretendLine.StartAsync();
        (await line.SimAsync(HttpMethod.Put, "weather", weather)).Status.ShouldBe(200);
        return line;
    }

    private static async Task<JsonElement> SayAsync(PretendLine line, string text, string? who = null)
        => (await line.PostAsync("say", new { @as = who ?? line.Officer, text })).Body;

    private static Task AllAsync(PretendLine line)
        => Eventually.TrueAsync(() => line.Simulator.Services.GetRequiredService<UnderWay>().Count == 0, "nothing more is under way");

    private static IEnumerable<string?> Texts(PretendLine line) => line.Bot.Heard.Select(h => h.Event.GetProperty("message").GetProperty("text").GetString());

    private static bool IsRedelivery(Heard heard) => heard.Event.GetProperty("deliveryContext").GetProperty("isRedelivery").GetBoolean();
}
