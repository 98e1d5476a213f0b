using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Outbox;
using OtopBot.Reminders;

namespace OtopBot.Tests.Journeys;

// The planner of a second process on the bot's own file. Its ladder has a step for each round, all on one day.
internal sealed class SameSecondClock : IAsyncDisposable
{
    private static readonly FiscalMonth June = new(2020, 6);

    // Runs inside the commits of both processes, so its order is theirs.
    private const string Diary = """
        CREATE TABLE Diary (Seq INTEGER PRIMARY KEY AUTOINCREMENT, What TEXT, District TEXT, Message TEXT);
        CREATE TRIGGER DiaryReport AFTER INSERT ON Reports BEGIN INSERT INTO Diary (What, District) VALUES ('report', NEW.DistrictCode); END;
        CREATE TRIGGER DiaryVoid AFTER UPDATE ON Reports WHEN OLD.VoidedAt IS NULL AND NEW.VoidedAt IS NOT NULL
            BEGIN INSERT INTO Diary (What, District) VALUES ('void', NEW.DistrictCode); END;
        CREATE TRIGGER DiaryQueue AFTER INSERT ON Reminders BEGIN INSERT INTO Diary (What, District, Message) VALUES ('queue', NEW.DistrictCode, NEW.MessageKey); END;
        CREATE TRIGGER DiaryQueueAgain AFTER UPDATE ON Reminders WHEN OLD.MessageKey <> NEW.MessageKey
            BEGIN INSERT INTO Diary (What, District, Message) VALUES ('queue', NEW.DistrictCode, NEW.MessageKey); END;
        CREATE TRIGGER DiaryClaim AFTER UPDATE ON Outbox WHEN NEW.ClaimedUntil IS NOT NULL AND (OLD.ClaimedUntil IS NULL OR OLD.ClaimedUntil <> NEW.ClaimedUntil)
            BEGIN INSERT INTO Diary (What, Message) VALUES ('claim', NEW.Key); END;
        CREATE TRIGGER DiaryDrop AFTER UPDATE ON Outbox WHEN OLD.Status <> NEW.Status AND NEW.DoneAt IS NOT NULL
            BEGIN INSERT INTO Diary (What, Message) VALUES ('status ' || NEW.Status, NEW.Key); END;
        """;

    private readonly DatabaseOptions _database;
    private readonly ServiceProvider _services;

    private SameSecondClock(string file, int rounds)
    {
        _database = DatabaseOptions.SqliteFile(file);
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddDatabase(_database).AddReminders()
            .Configure<RemindersOptions>(o =>
            {
                o.SelfCheck = false;
                for (var round = 0; round < rounds; round++)
                    o.Steps.Add(new StepOptions { Name = StepOf(round), Offset = 0, Time = TimeOf(round), Audience = Audience.Responsible });
            })
            .BuildServiceProvider();
    }

    // The administrator is responsible for every district beside its own officers, so that one letter speaks of nine things.
    public static async Task<SameSecondClock> StartAsync(string file, int rounds)
    {
        var clock = new SameSecondClock(file, rounds);
        await using var db = DatabaseSetup.Open(clock._database);
        var everywhere = await db.People.SingleAsync(p => p.Holdings.Any(h => h.Post.Role == Role.Admin));
        foreach (var district in (await db.Campaigns.SingleAsync()).Districts)
            everywhere.Take(await db.Set<Post>().FirstOrDefaultAsync(p => p.DistrictCode == district.Code && p.Duty == OfficeWords.Responsible) ?? new Post("56", district.Code, Role.Officer, OfficeWords.Responsible), At(0).AddDays(-1));
        await AuditedSaving.CommitAsync(db, AuditCause.Own("test"), At(0).AddDays(-1), CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync(Diary);
        await clock.Planner().RunAsync(At(0).AddDays(-1), CancellationToken.None);
        return clock;
    }

    public Task RemindAsync(int round) => Planner().RunAsync(At(round), CancellationToken.None);

    public async Task<List<string>> ReportedAsync()
    {
        await using var db = DatabaseSetup.Open(_database);
        var campaign = await db.Campaigns.SingleAsync();
        var codes = await db.Reports.Where(r => r.VoidedAt == null).Select(r => r.DistrictCode).ToListAsync();
        return [.. codes.Select(c => campaign.District(c).Name)];
    }

    public async Task EverybodyElseIsRemindedAsync(int round, List<string> reported)
    {
        await using var db = DatabaseSetup.Open(_database);
        var campaign = await db.Campaigns.SingleAsync();
        var people = await db.People.Include(p => p.Holdings).ToListAsync();
        foreach (var district in campaign.Districts.Where(d => !reported.Contains(d.Name)))
        {
            var responsible = people.Where(p => p.PostsAt(At(round)).Any(post => post.DistrictCode == district.Code && post.Duty == OfficeWords.Responsible)).ToList();
            responsible.Count.ShouldBe(2, district.Name);
            foreach (var person in responsible)
            {
                var key = $"56-2563:{district.Code}:2563-06:{StepOf(round)}:20200625:{person.Id}";
                var row = (await db.Reminders.SingleOrDefaultAsync(r => r.Key == key)).ShouldNotBeNull($"{key} was never queued");
                row.State.ShouldBe(ReminderState.Queued, key);
                (await db.Set<OutboxMessage>().SingleAsync(m => m.Key == row.MessageKey)).Status.ShouldBe(OutboxStatus.Sent, key);
            }
        }
    }

    // So that the same districts can be raced again.
    public async Task TakeReportsBackAsync()
    {
        await using var db = DatabaseSetup.Open(_database);
        foreach (var report in await db.Reports.Where(r => r.VoidedAt == null).ToListAsync())
        {
            report.Void(report.By, report.At);
            (await db.Obligations.SingleAsync(o => o.DistrictCode == report.DistrictCode && o.Month == June)).Touch();
        }

        await AuditedSaving.CommitAsync(db, AuditCause.Own("test"), At(0), CancellationToken.None);
    }

    public async Task NothingLeftAfterItsReportAsync()
    {
        await using var db = DatabaseSetup.Open(_database);
        var diary = await db.Database.SqlQueryRaw<Line>("SELECT Seq, What, District, Message FROM Diary ORDER BY Seq").ToListAsync();
        HashSet<string> saved = [];
        Dictionary<string, HashSet<string>> speaks = [];
        List<string> wrong = [];
        var withdrawn = 0;
        foreach (var line in diary)
        {
            switch (line.What)
            {
                case "report":
                    saved.Add(line.District!);
                    break;
                case "void":
                    saved.Remove(line.District!);
                    break;
                case "queue":
                    if (saved.Contains(line.District!))
                        wrong.Add($"{line.Seq}: {line.Message} about {line.District} was queued after its report");
                    (speaks.TryGetValue(line.Message!, out var districts) ? districts : speaks[line.Message!] = []).Add(line.District!);
                    break;
                case "claim" when speaks.TryGetValue(line.Message!, out var about) && about.Overlaps(saved):
                    wrong.Add($"{line.Seq}: {line.Message} left after the report of {string.Join(' ', about.Intersect(saved))}");
                    break;
                case var other when other == $"status {OutboxStatus.Dropped}":
                    withdrawn++;
                    break;
            }
        }

        wrong.ShouldBeEmpty();
        // Or else the two never met.
        withdrawn.ShouldBeGreaterThan(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"{diary.Count(l => l.What == "report")} reports, {speaks.Count} letters, {withdrawn} withdrawn");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using var connection = new SqliteConnection(_database.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    // With no memory of its own, as in a process that has just begun.
    private ReminderPlanner Planner() => ActivatorUtilities.CreateInstance<ReminderPlanner>(_services);

    private static string StepOf(int round) => $"round-{round}";

    private static TimeOnly TimeOf(int round) => new TimeOnly(8, 30).AddMinutes(round);

    private static DateTimeOffset At(int round) => Bangkok.At(new DateOnly(2020, 6, 25), TimeOf(round));

    private sealed record Line(long Seq, string What, string? District, string? Message);
}
