using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Domain.Audit;
using OtopBot.Inbox;

namespace OtopBot.Tests.Journeys;

// What the file itself saw: its triggers run inside the commits of all processes, so whatever happened twice stands here twice.
internal sealed class StormDiary(DatabaseOptions database)
{
    // A claim takes up to the lease; one that begins before the last one has run out was stolen.
    private const string Triggers = """
        CREATE TABLE Diary (Seq INTEGER PRIMARY KEY AUTOINCREMENT, What TEXT, Item TEXT, Chat TEXT);
        CREATE TRIGGER DiaryStored AFTER INSERT ON Inbox BEGIN INSERT INTO Diary (What, Item, Chat) VALUES ('stored', NEW.EventId, NEW.ChatId); END;
        CREATE TRIGGER DiaryHandled AFTER UPDATE OF Status ON Inbox BEGIN INSERT INTO Diary (What, Item, Chat) VALUES ('handled', NEW.EventId, NEW.ChatId); END;
        CREATE TRIGGER DiaryOvertaken AFTER UPDATE OF Status ON Inbox WHEN EXISTS (SELECT 1 FROM Inbox e WHERE e.Status = 'Waiting' AND e.ChatId = NEW.ChatId AND (e.At < NEW.At OR (e.At = NEW.At AND e.Id < NEW.Id)))
            BEGIN INSERT INTO Diary (What, Item, Chat) VALUES ('overtook', NEW.EventId, NEW.ChatId); END;
        CREATE TRIGGER DiaryMet AFTER INSERT ON Conversations BEGIN INSERT INTO Diary (What, Item, Chat) VALUES ('talked', NEW.Version, NEW.ChatId); END;
        CREATE TRIGGER DiaryTalked AFTER UPDATE ON Conversations BEGIN INSERT INTO Diary (What, Item, Chat) VALUES ('talked', NEW.Version, NEW.ChatId); END;
        CREATE TRIGGER DiaryStolen AFTER UPDATE ON Outbox WHEN NEW.Attempts > OLD.Attempts AND OLD.ClaimedUntil IS NOT NULL AND (julianday(NEW.ClaimedUntil) - julianday(OLD.ClaimedUntil)) * 86400 < :lease
            BEGIN INSERT INTO Diary (What, Item, Chat) VALUES ('stolen', NEW.Key, NEW.ChatId); END;
        """;

    public async Task BeginAsync(TimeSpan lease)
    {
        await using var db = DatabaseSetup.Open(database);
        await db.Database.ExecuteSqlRawAsync(Triggers.Replace(":lease", (lease.TotalSeconds - 0.1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    public async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var db = DatabaseSetup.Open(database);
        return await look(db);
    }

    public Task<int> WaitingAsync() => LookAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Status == InboxStatus.Waiting));

    // From here on everything is said about a file that nobody writes to any more.
    public async Task JudgeAsync(int least)
    {
        await using var db = DatabaseSetup.Open(database);
        var lines = await db.Database.SqlQueryRaw<Line>("SELECT Seq, What, Item, Chat FROM Diary ORDER BY Seq").ToListAsync();
        var of = lines.ToLookup(l => l.What);
        var inbox = await db.Set<InboxMessage>().AsNoTracking().ToListAsync();

        inbox.Count.ShouldBeGreaterThanOrEqualTo(least, "events are lost");
        inbox.Select(m => m.EventId).ShouldBeUnique();
        inbox.Where(m => m.Status != InboxStatus.Handled).Select(m => $"{m.Status} {m.Problem}").ShouldBeEmpty();
        inbox.Where(m => m.Attempts > 0).Select(m => m.Problem).ShouldBeEmpty("no event may fail even once");
        Twice(of["stored"]).ShouldBeEmpty("stored twice");
        Twice(of["handled"]).ShouldBeEmpty("handled twice");
        of["overtook"].Select(l => l.Item).ShouldBeEmpty("an event went before an earlier one of its chat");
        of["stolen"].Select(l => l.Item).ShouldBeEmpty("a claim was not respected");

        // Every event of a chat is one turn of its conversation, and no turn was written over another.
        var turns = await db.Set<Conversation>().ToDictionaryAsync(c => c.ChatId, c => c.Version);
        var handled = inbox.CountBy(m => m.ChatId).ToDictionary();
        turns.ShouldBe(handled, ignoreOrder: true);
        of["talked"].CountBy(l => l.Chat).ToDictionary().ShouldBe(handled, ignoreOrder: true);
        Twice(of["talked"], l => $"{l.Chat} {l.Item}").ShouldBeEmpty("a turn was taken twice");

        await FiguresAsync(db);
        await AuditAsync(db);
    }

    private static async Task FiguresAsync(OtopDbContext db)
    {
        var reports = await db.Reports.AsNoTracking().ToListAsync();
        foreach (var month in reports.GroupBy(r => (r.DistrictCode, r.Month)))
        {
            month.Select(r => r.Version).Order().ShouldBe(Enumerable.Range(1, month.Count()), $"versions of {month.Key}");
            month.Select(r => r.SourceEventId).ShouldBeUnique();
        }

        foreach (var district in (await db.Certifications.AsNoTracking().ToListAsync()).GroupBy(c => c.DistrictCode))
            district.Select(c => c.Version).Order().ShouldBe(Enumerable.Range(1, district.Count()), $"certifications of {district.Key}");
    }

    // The chain is whole, and each report was made by one event, once.
    private static async Task AuditAsync(OtopDbContext db)
    {
        (await new AuditVerification(db).RunAsync(CancellationToken.None)).Breaks.ShouldBeEmpty();
        var made = await db.Set<AuditEntry>().Where(e => e.Kind == "report.added").Select(e => e.Cause).ToListAsync();
        made.ShouldBe(await db.Reports.Select(r => r.SourceEventId).ToListAsync(), ignoreOrder: true);
        made.ShouldBeUnique();
    }

    private static IEnumerable<string> Twice(IEnumerable<Line> lines, Func<Line, string>? by = null) => lines.GroupBy(by ?? (l => l.Item)).Where(g => g.Count() > 1).Select(g => g.Key);

    private sealed record Line(long Seq, string What, string Item, string Chat);
}
