using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Tests.Support;
using OtopBot.Webhook;

namespace OtopBot.Tests.Hosting.Guarding;

public sealed class LimitTests
{
    private const string Outside = "203.0.113.9";

    private static readonly byte[] Body = Webhooks.Body();

    [Theory]
    [InlineData("Limits:SignIn", "/signin/x")]
    [InlineData("Limits:Jobs", "/jobs")]
    [InlineData("Limits:Charts", "/charts/x.png")]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_nobody_else_is(string key, string path)
    {
        await using var bot = await GuardedBot.StartAsync((key, "3"));

        for (var time = 0; time < 3; time++)
            (await bot.LookAsync(path, Outside)).ShouldBe(404);
        using var refused = await bot.SendAsync(HttpMethod.Get, path, headers: ("X-Forwarded-For", Outside));

        ((int)refused.StatusCode).ShouldBe(429);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await bot.LookAsync(path, "203.0.113.10")).ShouldBe(404);
        (await bot.LookAsync("/health/live", Outside)).ShouldBe(200);
    }

    [Fact]
    public async Task A_burst_of_LINE_is_never_refused()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:Unsigned", "3"));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 300).Select(n => bot.WebhookAsync(Webhooks.Signed(Webhooks.Body(Webhooks.Text($"E{n}", $"U{n % 7}", "สวัสดี"))), Outside)));

        statuses.ShouldAllBe(s => s == 200);
    }

    [Fact]
    public async Task A_flood_without_good_signatures_is_refused_before_its_body_is_read_and_LINE_is_not()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:Unsigned", "3"));
        var limited = 0;
        using var listener = Listening(bot, () => limited++);
        for (var time = 0; time < 3; time++)
            (await bot.WebhookAsync(Webhooks.Signed(Body, Webhooks.OlderSecret), Outside)).ShouldBe(401);
        limited.ShouldBe(0);

        (await bot.WebhookAsync(Webhooks.WithSignature(Body, null), Outside)).ShouldBe(429);
        (await bot.WebhookAsync(Webhooks.Signed(Body, Webhooks.OlderSecret), Outside)).ShouldBe(429);
        // Nothing of the announced body is ever sent, and the answer comes all the same.
        (await bot.RawAsync($"POST /webhook HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: {Outside}\r\nContent-Length: 100000\r\n\r\n")).ShouldStartWith("HTTP/1.1 429");
        (await bot.WebhookAsync(Webhooks.Signed(Body), "198.51.100.20")).ShouldBe(200);
        limited.ShouldBe(3);
    }

    [Fact]
    public async Task Who_has_signed_well_is_read_again_whoever_floods_beside_it()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:Unsigned", "3"));
        (await bot.WebhookAsync(Webhooks.Signed(Body), Outside)).ShouldBe(200);
        for (var time = 0; time < 5; time++)
            await bot.WebhookAsync(Webhooks.WithSignature(Body, null), Outside);

        (await bot.WebhookAsync(Webhooks.WithSignature(Body, null), Outside)).ShouldBe(429);
        (await bot.WebhookAsync(Webhooks.Signed(Body), Outside)).ShouldBe(200);
    }

    [Theory]
    [InlineData("10.4.5.6")]
    [InlineData("192.168.0.9")]
    [InlineData("fd00::7")]
    public async Task A_proxy_that_nobody_named_does_not_cost_LINE_its_way_in(string inside)
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:Unsigned", "3"));
        for (var time = 0; time < 5; time++)
            await bot.WebhookAsync(Webhooks.WithSignature(Body, null), inside);

        (await bot.WebhookAsync(Webhooks.WithSignature(Body, "not base64"), inside)).ShouldBe(429);
        (await bot.WebhookAsync(Webhooks.Signed(Body), inside)).ShouldBe(200);
    }

    [Fact]
    public async Task A_body_that_does_not_come_ends_in_time()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:Request", "00:00:00.2"));

        (await bot.RawAsync("POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{")).ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task Headers_have_an_end()
    {
        await using var bot = await GuardedBot.StartAsync();

        (await bot.StatusAsync(HttpMethod.Get, "/health/live", headers: Enumerable.Range(0, 100).Select(n => ($"X-{n}", "1")))).ShouldBe(431);
        (await bot.StatusAsync(HttpMethod.Get, "/health/live", headers: ("X-Long", new string('x', 20_000)))).ShouldBe(431);
    }

    private static MeterListener Listening(GuardedBot bot, Action limited)
    {
        var own = bot.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument is { Meter.Name: WebhookMeter.Name, Name: "otopbot.webhook.requests" } && instrument.Meter.Scope == own)
                    me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (tags.ToArray().Any(t => t.Value is "limited"))
                limited();
        });
        listener.Start();
        return listener;
    }
}
