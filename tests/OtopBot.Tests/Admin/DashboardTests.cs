using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Admin;

public sealed class DashboardTests : IDisposable
{
    private readonly TempDatabase _database = new();
    private readonly TempDatabase _other = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task An_administrator_comes_in_by_the_button_once_and_stays_half_an_hour()
    {
        await using var bot = await StartAsync(_database);
        var code = await CodeAsync(_database, Role.Admin);
        using var browser = new Browser(bot);

        // Previewers look as often as they like.
        for (var look = 0; look < 3; look++)
            (await browser.GetAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.OK);
        browser.Page.ShouldContain("<form method=\"post\">");
        browser.Headers.ShouldContain("no-referrer");
        browser.Headers.ShouldContain("nosniff");
        browser.Headers.ShouldContain("DENY");
        browser.Headers.ShouldContain("frame-ancestors 'none'");
        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.NotFound);

        (await browser.PostAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.Redirect);
        browser.Headers.ShouldContain("https://bot.example.go.th/jobs");
        browser.SetCookie.ShouldContain("httponly");
        browser.SetCookie.ShouldContain("samesite=strict");
        browser.SetCookie.ShouldContain("secure");

        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.OK);
        browser.Headers.ShouldContain("no-referrer");
        browser.Headers.ShouldContain("script-src 'self';");
        browser.Page.ShouldNotMatch(@"<script(?![^>]*\bsrc=)[^>]*>");
        (await browser.GetAsync("/jobs/recurring")).ShouldBe(HttpStatusCode.OK);
        browser.Page.ShouldContain("retention");
        (await browser.PostAsync("/jobs/recurring/trigger")).ShouldNotBe(HttpStatusCode.NoContent);

        (await new Browser(bot).PostAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.NotFound);
        _time.Advance(TimeSpan.FromMinutes(31));
        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Everybody_else_finds_nothing()
    {
        await using var bot = await StartAsync(_database);
        using var browser = new Browser(bot);
        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/jobs/recurring")).ShouldBe(HttpStatusCode.NotFound);

        foreach (var code in new[] { "unknown", await CodeAsync(_database, Role.Officer), await CodeAsync(_database, Role.Province) })
        {
            (await browser.GetAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.PostAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.NotFound);
            browser.Page.ShouldContain("แดชบอร์ด");
            browser.SetCookie.ShouldBeEmpty();
        }

        var expired = await CodeAsync(_database, Role.Admin);
        _time.Advance(SignInLink.Life);
        (await browser.GetAsync($"/signin/{expired}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostAsync($"/signin/{expired}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whose_post_ends_meanwhile_is_out_at_once_and_so_is_the_link()
    {
        await using var bot = await StartAsync(_database);
        using var browser = new Browser(bot);
        (await browser.PostAsync($"/signin/{await CodeAsync(_database, Role.Admin)}")).ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.OK);
        var second = await CodeAsync(_database, null);

        await using (var db = _database.Open())
        {
            foreach (var holding in (await db.People.ToListAsync(Ct)).SelectMany(p => p.Holdings))
                holding.End(_time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostAsync($"/signin/{second}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_cookie_of_another_installation_is_worth_nothing_and_one_of_another_process_of_the_same_is()
    {
        await using var bot = await StartAsync(_database);
        await using var stranger = await StartAsync(_other);
        using var browser = new Browser(stranger);
        (await browser.PostAsync($"/signin/{await CodeAsync(_other, Role.Admin)}")).ShouldBe(HttpStatusCode.Redirect);
        await CodeAsync(_database, Role.Admin);
        (await browser.GetAsync("/jobs", bot.Address)).ShouldBe(HttpStatusCode.NotFound);

        await using var twin = await StartAsync(_other);
        (await browser.GetAsync("/jobs", twin.Address)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_comes_in()
    {
        await using var bot = await StartAsync(_database);
        var code = await CodeAsync(_database, Role.Admin);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Browser(bot).PostAsync($"/signin/{code}")));

        answers.Count(a => a == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a == HttpStatusCode.NotFound).ShouldBe(3);
    }

    [Fact]
    public async Task Without_the_setting_there_is_neither_page_nor_door()
    {
        await using var bot = await JobBot.StartAsync(_database);
        using var browser = new Browser(bot);
        var code = await CodeAsync(_database, Role.Admin);

        (await browser.GetAsync("/jobs")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostAsync($"/signin/{code}")).ShouldBe(HttpStatusCode.NotFound);
        browser.Page.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_process_has_signed_another_one_and_a_restart_know()
    {
        string signed;
        await using (var first = await JobBot.StartAsync(_database))
            signed = Protector(first).Protect("link");
        await using var again = await JobBot.StartAsync(_database);
        await using var elsewhere = await JobBot.StartAsync(_other);

        Protector(again).Unprotect(signed).ShouldBe("link");
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Protector(elsewhere).Unprotect(signed));
        static IDataProtector Protector(JobBot bot) => bot.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private Task<JobBot> StartAsync(TempDatabase database)
        => JobBot.StartAsync(database, builder => builder.Services.AddSingleton<TimeProvider>(_time), ("Hangfire:Dashboard", "true"), ("Public:BaseAddress", "https://bot.example.go.th"));

    // Null: for whoever is there already.
    private async Task<string> CodeAsync(TempDatabase database, Role? role)
    {
        await using var db = database.Open();
        var person = role is null ? await db.People.OrderBy(p => p.Id).FirstAsync(Ct) : Enrolled(role.Value);
        if (role is not null)
            db.Add(person);
        await db.SaveChangesAsync(Ct);
        var (link, code) = SignInLink.Issue(person.Id, _time.GetUtcNow());
        db.Add(link);
        await db.SaveChangesAsync(Ct);
        return code;
    }

    private Person Enrolled(Role role)
    {
        var person = new Person($"U{Guid.NewGuid():N}", "ผู้ใช้", "นักวิชาการพัฒนาชุมชน", "1", _time.GetUtcNow());
        person.Take(new Post("56", role is Role.Officer ? "5602" : null, role, "หน้าที่"), _time.GetUtcNow());
        return person;
    }

    // Keeps a cookie though it is only for https, as the reverse proxy's side would see it.
    private sealed class Browser(JobBot bot) : IDisposable
    {
        private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        private string _cookie = "";

        public string Page { get; private set; } = "";

        public string Headers { get; private set; } = "";

        public string SetCookie { get; private set; } = "";

        public Task<HttpStatusCode> GetAsync(string path, Uri? at = null) => SendAsync(HttpMethod.Get, path, at);

        public Task<HttpStatusCode> PostAsync(string path) => SendAsync(HttpMethod.Post, path, null);

        public void Dispose() => _http.Dispose();

        private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, Uri? at)
        {
            using var request = new HttpRequestMessage(method, new Uri(at ?? bot.Address, path));
            if (_cookie.Length > 0)
                request.Headers.Add("Cookie", _cookie);
            using var answer = await _http.SendAsync(request, Ct);
            Page = await answer.Content.ReadAsStringAsync(Ct);
            Headers = answer.Headers.ToString();
            SetCookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "";
            if (SetCookie.Length > 0)
                _cookie = SetCookie.Split(';')[0];
            return answer.StatusCode;
        }
    }
}
