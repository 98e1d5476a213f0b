using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OtopBot.Tests.Hosting.Guarding;

public sealed class SecurityHeadersTests
{
    private static readonly string[] Always = ["Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options", "Cache-Control"];

    [Fact]
    public async Task Every_endpoint_and_every_refusal_answers_with_them()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:Charts", "2"));
        var asked = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => (Method: m, Path: Filled(e.RoutePattern.RawText!))))
            .Concat([("GET", "/"), ("GET", "/nowhere"), ("GET", "/webhook"), ("DELETE", "/jobs"), ("GET", "/charts/x.png"), ("GET", "/charts/x.png")]).ToList();
        asked.Count.ShouldBeGreaterThan(10);

        HashSet<int> statuses = [];
        foreach (var (method, path) in asked)
        {
            using var answer = await bot.SendAsync(new HttpMethod(method), path);
            statuses.Add((int)answer.StatusCode);
            foreach (var name in Always)
                answer.Headers.Contains(name).ShouldBeTrue($"{name} of {method} {path}");
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue($"{method} {path}");
            answer.Headers.Contains("Server").ShouldBeFalse();
            answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("this was not https");
        }

        statuses.ShouldBe([200, 401, 404, 405, 429], ignoreOrder: true);
    }

    [Fact]
    public async Task What_breaks_says_nothing_of_itself_and_is_guarded_too()
    {
        await using var bot = await GuardedBot.StartAsync();
        await bot.LoseLinksAsync();

        using var answer = await bot.SendAsync(HttpMethod.Get, "/signin/x");

        ((int)answer.StatusCode).ShouldBe(500);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        foreach (var name in Always)
            answer.Headers.Contains(name).ShouldBeTrue(name);
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_the_browser_is_held_to_it()
    {
        await using var bot = await GuardedBot.StartAsync();

        using var secure = await bot.SendAsync(HttpMethod.Get, "/health/live", headers: [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7")]);
        secure.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
        using var plain = await bot.SendAsync(HttpMethod.Get, "/health/live", headers: [("X-Forwarded-Proto", "http"), ("X-Forwarded-For", "203.0.113.7")]);
        plain.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    private static string Filled(string pattern) => pattern.Replace("{token}", "x", StringComparison.Ordinal).Replace("{code}", "x", StringComparison.Ordinal).Replace("/{**rest}", "", StringComparison.Ordinal);
}
