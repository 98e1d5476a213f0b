using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Domain.People;
using OtopBot.Hosting;
using OtopBot.Line;
using OtopBot.Menus;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Menus;

public sealed class MenuWorkerTests : IDisposable
{
    private static readonly DateTimeOffset Now = Phayao.Monday;

    private readonly RoadDatabase _database = new();
    private readonly PretendShelf _line = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_is_shown_the_menu_of_their_role_and_strangers_the_default()
    {
        await _database.AddAsync(Person("officer", Role.Officer), Person("province", Role.Province), Person("admin", Role.Admin));
        await Worker().LookAsync(Ct);
        _line.Menus.Count.ShouldBe(4);
        _line.WithPicture.Count.ShouldBe(4);
        NameOf(_line.Default!).ShouldStartWith("otopbot-stranger-");
        foreach (var role in (string[])["officer", "province", "admin"])
            NameOf(_line.Links[LineIds.User(role)]).ShouldStartWith($"otopbot-{role}-");
    }

    [Fact]
    public async Task A_second_look_and_a_second_process_ask_nothing_anew()
    {
        await _database.AddAsync(Person("officer", Role.Officer));
        var worker = Worker();
        await worker.LookAsync(Ct);
        var calls = _line.Calls.Count;
        await worker.LookAsync(Ct);
        _line.Calls.Count.ShouldBe(calls);
        await Worker().LookAsync(Ct);
        _line.Menus.Count.ShouldBe(4);
        _line.Calls.Count(c => c.StartsWith("POST /v2/bot/user/U", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_taken_later_changes_the_menu_and_one_that_ended_takes_it_away()
    {
        await _database.AddAsync(Person("officer", Role.Province));
        var worker = Worker();
        await worker.LookAsync(Ct);
        await ChangeAsync(p => p.Take(new Post("56", "5602", Role.Officer, "ผู้รับผิดชอบ"), Now.AddDays(-1)));
        await worker.LookAsync(Ct);
        NameOf(_line.Links[LineIds.User("officer")]).ShouldStartWith("otopbot-officer-");

        await ChangeAsync(p =>
        {
            foreach (var holding in p.Holdings)
                holding.End(Now);
        });
        await worker.LookAsync(Ct);
        _line.Links.ShouldBeEmpty();
        (await _database.ReadAsync(db => db.Set<MenuLink>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Menus_of_an_older_program_go_and_those_of_others_stay()
    {
        var old = _line.Add("otopbot-officer-000000000000");
        var others = _line.Add("เมนูของสำนักงาน");
        await Worker().LookAsync(Ct);
        _line.Menus.ShouldNotContainKey(old);
        _line.Menus.ShouldContainKey(others);
    }

    [Fact]
    public async Task A_menu_whose_picture_was_refused_is_not_left_behind_and_is_made_again()
    {
        _line.Refuses = path => path.EndsWith("/content", StringComparison.Ordinal) ? HttpStatusCode.InternalServerError : null;
        var worker = Worker();
        await Should.ThrowAsync<LineApiException>(() => worker.LookAsync(Ct));
        _line.Menus.ShouldBeEmpty();
        _line.Refuses = _ => null;
        await worker.LookAsync(Ct);
        _line.WithPicture.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Two_menus_of_one_name_are_taken_for_one()
    {
        foreach (var menu in RoleMenu.All)
            _line.WithPicture.Add(_line.Add(menu.Menu.Name));
        foreach (var menu in RoleMenu.All)
            _line.WithPicture.Add(_line.Add(menu.Menu.Name));
        await Worker().LookAsync(Ct);
        _line.Menus.Count.ShouldBe(4);
        _line.Default.ShouldBe("richmenu-00000");
    }

    public void Dispose()
    {
        _line.Dispose();
        _database.Dispose();
    }

    private string NameOf(string id) => (string)_line.Menus[id]["name"]!;

    private MenuWorker Worker()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        services.AddDbContext<OtopDbContext, SqliteOtopDbContext>(o => _database.Use(o, []));
        services.AddLine(new LineOptions { ApiBase = new("http://line.test"), DataApiBase = new("http://data.line.test"), ChannelSecrets = [Webhooks.Secret], ChannelAccessToken = "access" });
        services.AddHttpClient(LineSetup.Wire).ConfigurePrimaryHttpMessageHandler(() => _line);
        return new MenuWorker(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new MenuOptions(), new FakeTimeProvider(Now), NullLogger<MenuWorker>.Instance);
    }

    private async Task ChangeAsync(Action<Person> change)
    {
        await using var db = _database.Open();
        change(await db.People.SingleAsync(Ct));
        await db.SaveChangesAsync(Ct);
    }

    private static Person Person(string role, Role of)
    {
        var person = new Person(LineIds.User(role), role, "นักวิชาการพัฒนาชุมชน", "1", Now.AddDays(-9));
        person.Take(new Post("56", of == Role.Officer ? "5602" : null, of, role), Now.AddDays(-9));
        return person;
    }
}
