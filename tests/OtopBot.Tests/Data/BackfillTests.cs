using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OtopBot.Data.Sqlite;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

// A file of the first release, brought up to date: its rows know what new ones know.
public sealed class BackfillTests
{
    private const string Then = "2020-06-08 02:00:00";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_rows_learn_what_they_replace_which_message_they_hold_and_that_sent_texts_go()
    {
        using var database = new TempDatabase();
        await using var db = database.Open();
        await db.GetService<IMigrator>().MigrateAsync("Initial", Ct);
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", Ct);
        await InboxAsync(db, "said", """{"type":"message","message":{"id":"4711","type":"text","text":"มิ.ย."}}""");
        await InboxAsync(db, "took back", """{"type":"unsend","unsend":{"messageId":"4711"}}""");
        await InboxAsync(db, "broken", "{ not json");
        foreach (var (key, status) in ((string, string)[])[("sent", "Sent"), ("waits", "Waiting"), ("assumed", "Assumed")])
            await db.Database.ExecuteSqlAsync($"INSERT INTO Outbox (Key, ChatId, Messages, RetryKey, Status, CreatedAt, Attempts, NextAttemptAt, OutcomeUnknown, Version) VALUES ({key}, 'U1', 'a name', {Guid.NewGuid()}, {status}, {Then}, 1, {Then}, 0, 1)", Ct);
        for (var version = 1; version <= 2; version++)
            await db.Database.ExecuteSqlAsync($"INSERT INTO Certifications (CampaignId, DistrictCode, Version, TargetVersion, Number, Digest, Decision, State, At, OnTime, SourceEventId, By_Name, By_PersonId, By_Position) VALUES (1, '5602', {version}, 1, {$"n{version}"}, 'd', 'Certified', 'Superseded', {Then}, 1, 'e', 'n', 1, 'p')", Ct);

        await db.Database.CloseConnectionAsync();

        await SqliteMigration.RunAsync(db, Ct);

        (await db.Certifications.OrderBy(c => c.Version).Select(c => c.Replaces).ToListAsync(Ct)).ShouldBe([null, 1]);
        (await db.Set<InboxMessage>().OrderBy(m => m.Id).Select(m => new { m.MessageId, m.TakesBack }).ToListAsync(Ct)).Select(m => (m.MessageId, m.TakesBack))
            .ShouldBe([("4711", false), ("4711", true), (null, false)]);
        (await db.Set<OutboxMessage>().OrderBy(m => m.Id).Select(m => m.Messages).ToListAsync(Ct)).ShouldBe(["", "a name", "a name"]);
    }

    private static Task InboxAsync(DbContext db, string id, string raw)
        => db.Database.ExecuteSqlAsync($"INSERT INTO Inbox (EventId, ChatId, At, ReceivedAt, Raw, Status, Attempts) VALUES ({id}, 'U1', {Then}, {Then}, {raw}, 'Handled', 1)", Ct);
}
