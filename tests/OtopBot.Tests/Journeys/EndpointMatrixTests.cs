using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// Every endpoint × everybody, by every kind of link or cookie they could have got hold of. An endpoint without a line here fails.
public sealed class EndpointMatrixTests
{
    // endpoint | with what | stranger, officer, province, admin, admin of another province, former admin. A hyphen: has no such thing. The former admin still has an old one.
    private const string Table = """
        GET /health/live          | nothing          | 200 200 200 200 200 200
        GET /health/ready         | nothing          | 200 200 200 200 200 200
        POST /webhook             | nothing          | 401 401 401 401 401 401
        POST /webhook             | forged           | 401 401 401 401 401 401
        POST /webhook             | LINE's signature | 200 200 200 200 200 200
        GET /charts/{token}.png   | the link         | 200 200 200 200 200 200
        GET /charts/{token}.png   | forged           | 404 404 404 404 404 404
        GET /charts/{token}.png   | expired          | 404 404 404 404 404 404
        GET /signin/{code}        | forged           | 404 404 404 404 404 404
        GET /signin/{code}        | own link         |  -   -   -  200 200 404
        GET /signin/{code}        | used             | 404 404 404 404 404 404
        GET /signin/{code}        | expired          | 404 404 404 404 404 404
        POST /signin/{code}       | forged           | 404 404 404 404 404 404
        POST /signin/{code}       | own link         |  -   -   -  302 302 404
        POST /signin/{code}       | used             | 404 404 404 404 404 404
        POST /signin/{code}       | expired          | 404 404 404 404 404 404
        GET /jobs/{**rest}        | nothing          | 404 404 404 404 404 404
        GET /jobs/{**rest}        | forged           | 404 404 404 404 404 404
        GET /jobs/{**rest}        | own cookie       | 404 404 404 200 200 404
        GET /jobs/{**rest}        | expired          | 404 404 404 404 404 404
        POST /jobs/{**rest}       | nothing          | 404 404 404 404 404 404
        POST /jobs/{**rest}       | forged           | 404 404 404 404 404 404
        POST /jobs/{**rest}       | own cookie       | 404 404 404 404 404 404
        POST /jobs/{**rest}       | expired          | 404 404 404 404 404 404
        """;

    [Fact]
    public async Task Every_endpoint_answers_everybody_as_the_table_says()
    {
        await using var world = await EndpointWorld.BeginAsync();
        var rows = Rows();
        world.Endpoints().Order(StringComparer.Ordinal).ShouldBe(rows.Select(r => r.Endpoint).Distinct().Order(StringComparer.Ordinal), "every endpoint has its lines, and every line its endpoint");

        var things = await Things.GatherAsync(world);
        List<string> wrong = [];
        // The clock goes on before what has expired is tried, so that comes last.
        foreach (var row in rows.OrderBy(r => r.With == "expired"))
        {
            if (row.With == "expired")
                await things.ExpireAsync();
            foreach (var (at, caller) in EndpointWorld.Callers.Index())
            {
                var got = await things.TryAsync(row.Endpoint, row.With, caller);
                if (got != row.Expected[at])
                    wrong.Add($"{row.Endpoint} with {row.With} by {caller.Name}: {got}, the table says {row.Expected[at]}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_listener_for_monitoring_and_the_public_one_have_nothing_but_their_own()
    {
        await using var world = await EndpointWorld.BeginAsync();
        var admin = world.CookieOf(RightsWorld.Actors.Single(a => a.Role is Role.Admin));

        (await world.AskAsync("GET", "/metrics", admin)).Status.ShouldBe(404);
        (await world.AskAsync("GET", "/metrics", at: world.Monitoring)).Status.ShouldBe(200);
        foreach (var path in (string[])["/jobs", "/jobs/recurring", "/signin/x", "/charts/x.png", world.Chart(), "/webhook", "/"])
            (await world.AskAsync("GET", path, admin, at: world.Monitoring)).Status.ShouldBe(404, path);
        (await world.AskAsync("POST", "/webhook", content: Webhooks.Signed(Webhooks.Body()), at: world.Monitoring)).Status.ShouldBe(404);
        (await world.AskAsync("GET", "/health/ready")).Page.ShouldBeOneOf("ready", "degraded");
    }

    [Fact]
    public async Task The_page_of_the_jobs_shows_nothing_of_any_province()
    {
        await using var world = await EndpointWorld.BeginAsync();
        var secrets = await SecretsAsync(world);
        foreach (var admin in EndpointWorld.Callers.Where(c => c.Role is Role.Admin && c != EndpointWorld.FormerAdmin))
        {
            foreach (var page in (string[])["/jobs", "/jobs/recurring", "/jobs/servers", "/jobs/jobs/enqueued", "/jobs/jobs/succeeded", "/jobs/jobs/deleted", "/jobs/jobs/failed", "/jobs/jobs/scheduled", "/jobs/retries"])
            {
                var seen = await world.AskAsync("GET", page, world.CookieOf(admin));
                seen.Status.ShouldBe(200, page);
                foreach (var secret in secrets)
                    seen.Page.ShouldNotContain(secret, Case.Insensitive, $"{page} by {admin.Name}");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> SecretsAsync(EndpointWorld world) => await world.People.LookAsync(async db =>
    {
        var people = await db.People.ToListAsync(TestContext.Current.CancellationToken);
        var rounds = await db.Campaigns.ToListAsync(TestContext.Current.CancellationToken);
        return (IReadOnlyList<string>)
        [
            .. people.SelectMany(p => new[] { p.LineUserId, p.Name }).Where(s => s.Length > 0), .. rounds.SelectMany(c => c.Districts).Select(d => d.Name), .. rounds.Select(c => c.ProvinceName),
            RightsWorld.SecretOf(Place.Own).ToString(), RightsWorld.SecretOf(Place.Other).ToString(), RightsWorld.SecretOf(Place.Foreign).ToString(),
        ];
    });

    private static List<Row> Rows() =>
    [
        .. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(parts => new Row(
            parts[0],
            parts[1],
            [.. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell == "-" ? (int?)null : int.Parse(cell, CultureInfo.InvariantCulture))])),
    ];

    private sealed record Row(string Endpoint, string With, IReadOnlyList<int?> Expected);

    // The links and cookies that are tried, each got before the clock goes on.
    private sealed class Things(EndpointWorld world, string used, string chart, string unusedLink)
    {
        private readonly RightsActor _admin = RightsWorld.Actors.Single(a => a.Role is Role.Admin);
        private bool _expired;

        public static async Task<Things> GatherAsync(EndpointWorld world)
        {
            var admin = RightsWorld.Actors.Single(a => a.Role is Role.Admin);
            var used = (await world.LinkAsync(admin))!;
            (await world.AskAsync("POST", used)).Status.ShouldBe(302);
            return new(world, used, world.Chart(), (await world.LinkAsync(admin))!);
        }

        // A cookie stays half an hour, a link ten minutes; a picture's 400 days pass in its own making.
        public async Task ExpireAsync()
        {
            if (!_expired)
                await world.People.WaitAsync(TimeSpan.FromMinutes(31));
            _expired = true;
        }

        public async Task<int?> TryAsync(string endpoint, string with, RightsActor caller) => endpoint.Split(' ') switch
        {
            ["GET", "/health/live" or "/health/ready"] and [_, var path] => (await world.AskAsync("GET", path)).Status,
            ["POST", "/webhook"] => (await world.AskAsync("POST", "/webhook", content: Webhook(with))).Status,
            ["GET", "/charts/{token}.png"] => (await world.AskAsync("GET", Chart(with))).Status,
            [var method, "/signin/{code}"] => await LinkAsync(with, caller) is { } link ? (await world.AskAsync(method, link)).Status : null,
            ["GET", "/jobs/{**rest}"] => await SameAsync("GET", Cookie(with, caller), "/jobs", "/jobs/recurring", "/jobs/jobs/succeeded"),
            ["POST", "/jobs/{**rest}"] => await SameAsync("POST", Cookie(with, caller), "/jobs/recurring/trigger", "/jobs/recurring/remove", "/jobs/jobs/actions/requeue/1"),
            _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, "Nobody has tried this endpoint yet."),
        };

        private static HttpContent Webhook(string with) => with switch
        {
            "nothing" => Webhooks.WithSignature(Webhooks.Body(), null),
            "forged" => Webhooks.Signed(Webhooks.Body(), Webhooks.OlderSecret),
            "LINE's signature" => Webhooks.Signed(Webhooks.Body()),
            _ => throw new ArgumentOutOfRangeException(nameof(with), with, null),
        };

        private string Chart(string with) => with switch
        {
            "the link" => chart,
            "forged" => $"{chart[..^14]}{(chart[^14] == 'A' ? 'B' : 'A')}{chart[^13..]}",
            "expired" => world.Chart(TimeSpan.FromDays(401)),
            _ => throw new ArgumentOutOfRangeException(nameof(with), with, null),
        };

        private async Task<string?> LinkAsync(string with, RightsActor caller) => with switch
        {
            "forged" => "/signin/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "own link" => await world.LinkAsync(caller),
            "used" => used,
            "expired" => unusedLink,
            _ => throw new ArgumentOutOfRangeException(nameof(with), with, null),
        };

        private string Cookie(string with, RightsActor caller) => with switch
        {
            "nothing" => "",
            "forged" => world.CookieOf(_admin) is var cookie ? $"{cookie[..^8]}{(cookie[^8] == 'A' ? 'B' : 'A')}{cookie[^7..]}" : "",
            "own cookie" => world.CookieOf(caller),
            "expired" => world.CookieOf(_admin),
            _ => throw new ArgumentOutOfRangeException(nameof(with), with, null),
        };

        // What lies below one door has one answer.
        private async Task<int?> SameAsync(string method, string cookie, params IReadOnlyList<string> paths)
        {
            HashSet<int> answers = [];
            foreach (var path in paths)
                answers.Add((await world.AskAsync(method, path, cookie)).Status);
            return answers.ShouldHaveSingleItem($"{method} {string.Join(", ", paths)}");
        }
    }
}
