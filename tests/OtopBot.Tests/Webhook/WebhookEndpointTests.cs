using System.Net;
using Microsoft.EntityFrameworkCore;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;
using OtopBot.Retention;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Webhook;

public sealed class WebhookEndpointTests : IDisposable
{
    private const int Limit = 2 * 1024 * 1024;

    private readonly RoadDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Nothing_is_stored_without_a_good_signature()
    {
        await using var road = await StartAsync();
        var body = Webhooks.Body(Webhooks.Text("E1", "U1", "hello"));
        var good = WebhookSignature.Sign(body, Webhooks.Secret);
        string?[] bad = [null, "", "not base64!", WebhookSignature.Sign(body, "another secret"), WebhookSignature.Sign([.. body, 32], Webhooks.Secret), good[..^4], good + "AAAA"];

        foreach (var signature in bad)
            (await road.PostAsync(Webhooks.WithSignature(body, signature))).ShouldBe(401, signature);
        (await StoredAsync()).ShouldBeEmpty();

        (await road.PostAsync(Webhooks.WithSignature(body, good))).ShouldBe(200);
        (await StoredAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Both_secrets_are_good_while_one_is_replaced()
    {
        await using var road = await StartAsync();

        (await road.PostAsync(Webhooks.Signed(Webhooks.Body(Webhooks.Text("E1", "U1", "old")), Webhooks.OlderSecret))).ShouldBe(200);
        (await StoredAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"destination":"Uda6254cf53fbbacda5648fbf28b87f6e"}""")]
    [InlineData("""{"destination":"Uda6254cf53fbbacda5648fbf28b87f6e","events":null}""")]
    [InlineData("""{"destination":"Uda6254cf53fbbacda5648fbf28b87f6e","events":{}}""")]
    [InlineData("""{"destination":"Uxyz","events":[]}""")]
    [InlineData("""{"events":[]}""")]
    [InlineData("""{"destination":"Uda6254cf53fbbacda5648fbf28b87f6e","events":[{"type":"follow" """)]
    public async Task A_broken_envelope_with_a_good_signature_is_a_bad_request(string json)
    {
        await using var road = await StartAsync();

        (await road.PostAsync(Webhooks.Signed(Webhooks.Raw(json)))).ShouldBe(400);
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Limit, true, 200)]
    [InlineData(Limit, false, 200)]
    [InlineData(Limit + 1, true, 413)]
    [InlineData(Limit + 1, false, 413)]
    public async Task A_body_over_two_megabytes_is_too_large_even_when_its_length_is_not_announced(int size, bool announced, int status)
    {
        await using var road = await StartAsync();
        var body = Webhooks.Body(Webhooks.Text("E1", "U1", "hello"));
        var padded = new byte[size];
        padded.AsSpan().Fill((byte)' ');
        body.CopyTo(padded, 0);

        var signed = Webhooks.Signed(padded);
        (await road.PostAsync(announced ? signed : Unannounced(signed))).ShouldBe(status);
        (await StoredAsync()).Count.ShouldBe(status == 200 ? 1 : 0);
    }

    [Fact]
    public async Task A_webhook_for_another_bot_is_answered_and_forgotten()
    {
        await using var road = await StartAsync();
        var body = Webhooks.Raw($$"""{"destination":"U{{new string('1', 32)}}","events":[{{Webhooks.Text("E1", "U1", "hello")}}]}""");

        (await road.PostAsync(Webhooks.Signed(body))).ShouldBe(200);
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_was_not_told_who_it_is_asks_LINE()
    {
        await using var road = await StartAsync(botUserId: null);
        var foreign = Webhooks.Raw($$"""{"destination":"U{{new string('1', 32)}}","events":[{"n":1}]}""");

        // Until LINE has answered, nothing is refused.
        var before = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                (await road.PostAsync(Webhooks.Signed(foreign))).ShouldBe(200);
                var now = (await StoredAsync()).Count;
                await _database.ReadAsync(db => db.Set<InboxMessage>().ExecuteDeleteAsync());
                return (before, before = now) is (_, 0);
            },
            "webhooks for another bot are put aside");
        (await road.PostAsync(Webhooks.Text("E1", "U1", "hello"))).ShouldBe(200);
        (await StoredAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_configured_bot_user_id_that_cannot_be_one_refuses_the_start()
        => (await Should.ThrowAsync<InvalidOperationException>(StartAsync(botUserId: "@otop"))).Message.ShouldStartWith("Line:BotUserId");

    [Fact]
    public async Task The_verify_button_is_answered()
    {
        await using var road = await StartAsync();

        (await road.PostAsync()).ShouldBe(200);
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_element_is_kept_raw_beside_its_good_neighbours()
    {
        await using var road = await StartAsync();
        const string NoType = """{"webhookEventId":"B1","timestamp":1591580000000,"mode":"active"}""";

        (await road.PostAsync(Webhooks.Text("E1", "U1", "first"), "null", NoType, Webhooks.Text("E2", "U1", "second"))).ShouldBe(200);

        var stored = await StoredAsync();
        stored.Where(m => m.Status == InboxStatus.Waiting).Select(m => m.EventId).ShouldBe(["E1", "E2"]);
        var ignored = stored.Where(m => m.Status == InboxStatus.Ignored).ToList();
        ignored.Select(m => m.Raw).ShouldBe(["null", NoType]);
        ignored.ShouldAllBe(m => m.Problem != null && m.HandledAt != null);
    }

    [Fact]
    public async Task The_same_bad_element_does_not_pile_up()
    {
        await using var road = await StartAsync();
        const string First = """{"webhookEventId":"B1","deliveryContext":{"isRedelivery":false}}""";
        const string Again = """{"webhookEventId":"B1","deliveryContext":{"isRedelivery":true}}""";

        foreach (var element in new[] { First, Again, First, "7", "7" })
            (await road.PostAsync(element)).ShouldBe(200);

        (await StoredAsync()).Select(m => m.Raw).ShouldBe([First, "7"]);
    }

    [Fact]
    public async Task A_bad_element_never_takes_the_place_of_another()
    {
        await using var road = await StartAsync();
        const string Bad = """{"webhookEventId":"E1"}""";
        const string OtherBad = """{"webhookEventId":"E1","type":7}""";

        (await road.PostAsync(Bad, OtherBad, Webhooks.Text("E1", "U1", "good"))).ShouldBe(200);

        (await StoredAsync()).Select(m => m.Status).ShouldBe([InboxStatus.Ignored, InboxStatus.Ignored, InboxStatus.Waiting]);
    }

    [Fact]
    public async Task Ids_that_do_not_fit_cost_nobody_anything()
    {
        await using var road = await StartAsync();

        (await road.PostAsync(Webhooks.Text(new string('E', 101), "U1", "long id"), Webhooks.Text("E2", new string('U', 65), "long chat"), Webhooks.Text("E3", "U1", "good"))).ShouldBe(200);

        (await StoredAsync()).Select(m => (m.Status, m.EventId.Length <= 100, m.ChatId.Length <= 64))
            .ShouldBe([(InboxStatus.Ignored, true, true), (InboxStatus.Ignored, true, true), (InboxStatus.Waiting, true, true)]);
    }

    [Fact]
    public async Task An_old_body_that_is_played_again_does_nothing_even_when_its_id_is_forgotten()
    {
        await using var road = await StartAsync();
        var oldest = new DateTimeOffset(2020, 6, 8, 2, 0, 0, TimeSpan.Zero).AddDays(-InboxMessage.DaysOfDelivery);
        var old = Webhooks.Signed(Webhooks.Body(Webhooks.Text("E1", "U1", "old", oldest.AddMilliseconds(-1).ToUnixTimeMilliseconds()), Webhooks.Text("E2", "U1", "late", oldest.ToUnixTimeMilliseconds())));

        (await road.PostAsync(old)).ShouldBe(200);

        (await StoredAsync()).Select(m => (m.EventId, m.Status)).ShouldBe([("bad:E1", InboxStatus.Ignored), ("E2", InboxStatus.Waiting)]);
        InboxMessage.DaysOfDelivery.ShouldBeLessThanOrEqualTo(RetentionOptions.Least, "while an event may come, its id is known");
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(100_000, 400)]
    public async Task Nesting_without_end_is_refused_and_never_ends_the_process(int depth, int status)
    {
        await using var road = await StartAsync();
        var nested = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));

        (await road.PostAsync(Webhooks.Signed(Webhooks.Raw($$"""{"destination":"{{Webhooks.Destination}}","events":[{{Webhooks.Text("E1", "U1", "good")}}],"x":{{nested}}}""")))).ShouldBe(status);
        (await StoredAsync()).Count.ShouldBe(status == 200 ? 1 : 0);
    }

    [Fact]
    public async Task Twenty_thousand_elements_in_one_body_are_stored_once_each()
    {
        await using var road = await StartAsync();
        var body = Webhooks.Body(Enumerable.Repeat("7", 20_000).Append(Webhooks.Text("E1", "U1", "good")));

        (await road.PostAsync(Webhooks.Signed(body))).ShouldBe(200);

        (await StoredAsync()).Select(m => m.Status).ShouldBe([InboxStatus.Ignored, InboxStatus.Waiting], ignoreOrder: true);
    }

    [Fact]
    public async Task A_webhook_that_cannot_be_stored_is_not_acknowledged()
    {
        await using var road = await StartAsync();
        await _database.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Inbox RENAME TO Elsewhere"));
        (await road.PostAsync(Webhooks.Text("E1", "U1", "hello"))).ShouldBe(503);

        await _database.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Elsewhere RENAME TO Inbox"));
        (await road.PostAsync(Webhooks.Text("E1", "U1", "hello"))).ShouldBe(200);
        (await StoredAsync()).ShouldHaveSingleItem();
    }

    private Task<RoadHost> StartAsync(string? botUserId = Webhooks.Destination)
        => RoadHost.StartAsync(_database, new RoadSetting { BotUserId = botUserId, Without = [typeof(InboxWorker)] });

    private Task<List<InboxMessage>> StoredAsync() => _database.ReadAsync(db => db.Set<InboxMessage>().OrderBy(m => m.Id).ToListAsync());

    private static HttpContent Unannounced(HttpContent content)
    {
        var streamed = new Streamed(content);
        foreach (var (name, values) in content.Headers.Where(h => h.Key != "Content-Length"))
            streamed.Headers.TryAddWithoutValidation(name, values);
        return streamed;
    }

    private sealed class Streamed(HttpContent inner) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length) => (length = 0) > 0;
    }
}
