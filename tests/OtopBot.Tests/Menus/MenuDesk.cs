using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Domain.People;
using OtopBot.Hosting;
using OtopBot.Line;
using OtopBot.Menus;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Menus;

// People in a real database, LINE's shelf, and workers that look when told.
public sealed class MenuDesk : IDisposable
{
    public static readonly DateTimeOffset Now = Phayao.Monday;

    public RoadDatabase Database { get; } = new();

    public PretendShelf Line { get; } = new();

    // What the logs say.
    public List<string> Said { get; } = [];

    public FakeTimeProvider Clock { get; } = new(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The same menus in another program.
    public static MenuSet Edition(int number) => MenuSet.Of(number, RoleMenu.All);

    public static Person Person(string name, Role role)
    {
        var person = new Person(LineIds.User(name), name, "นักวิชาการพัฒนาชุมชน", "1", Now.AddDays(-9));
        person.Take(new Post("56", role == Role.Officer ? "5602" : null, role, name), Now.AddDays(-9));
        return person;
    }

    public MenuWorker Worker(MenuSet? menus = null, bool enabled = true)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        Database.AddTo(services, []);
        services.AddLine(new LineOptions { ApiBase = new("http://line.test"), DataApiBase = new("http://data.line.test"), ChannelSecrets = [Webhooks.Secret], ChannelAccessToken = "access" });
        services.AddHttpClient(LineSetup.Wire).ConfigurePrimaryHttpMessageHandler(() => Line);
        return new MenuWorker(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), new MenuOptions { Enabled = enabled }, menus ?? RoleMenu.Current, Clock, new Ear(Said));
    }

    public string NameFor(string person) => Name(Line.Links[LineIds.User(person)]);

    public string Name(string id) => (string)Line.Menus[id]["name"]!;

    public string Put(string name)
    {
        var id = Line.Add(name);
        Line.WithPicture.Add(id);
        return id;
    }

    public async Task ChangeAsync(string name, Action<Person> change)
    {
        await using var db = Database.Open();
        change(await db.People.SingleAsync(p => p.LineUserId == LineIds.User(name), Ct));
        await db.SaveChangesAsync(Ct);
    }

    public Task<List<string>> RowsAsync() => Database.ReadAsync(db => db.Set<MenuLink>().Select(l => l.LineUserId).ToListAsync(Ct));

    public void Dispose()
    {
        Line.Dispose();
        Database.Dispose();
    }

    private sealed class Ear(List<string> said) : ILogger<MenuWorker>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => said.Add($"{formatter(state, exception)} {exception}");
    }
}
