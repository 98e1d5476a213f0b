using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Support;

// The product's database with a round and an officer of จุน; what is changed here is saved as the bot saves it.
public sealed class AuditDesk : IDisposable
{
    public const string Officer = "U00000000000000000000000000000001";

    private static readonly Lazy<Task<byte[]>> Opened = new(MakeAsync);

    private AuditDesk(TempDatabase database) => Database = database;

    public TempDatabase Database { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<AuditDesk> EmptyAsync() => new(await TempDatabase.MigratedAsync());

    // Made once, then copied for each test.
    public static async Task<AuditDesk> OpenAsync()
    {
        if (TestServer.IsThere)
            return await MadeAsync();
        var database = new TempDatabase();
        await File.WriteAllBytesAsync(database.Path, await Opened.Value, Ct);
        return new(database);
    }

    public static Person Enrolled()
    {
        var person = new Person(Officer, "ผู้ลงนามคนหนึ่ง", "นักวิชาการพัฒนาชุมชนชำนาญการ", "1", Phayao.Monday);
        person.Take(new Post("56", "5602", Role.Officer, "ผู้รับผิดชอบ"), Phayao.Monday);
        return person;
    }

    public Task SaveAsync(Action<OtopDbContext> change) => SaveAsync(AuditCause.Start, change);

    public async Task SaveAsync(AuditCause cause, Action<OtopDbContext> change)
    {
        await using var db = Database.Open();
        await db.Campaigns.AsSplitQuery().LoadAsync(Ct);
        await db.People.LoadAsync(Ct);
        await db.Reports.LoadAsync(Ct);
        await db.Certifications.LoadAsync(Ct);
        change(db);
        (await AuditedSaving.CommitAsync(db, cause, Phayao.Monday, Ct)).ShouldBeTrue();
    }

    public Task ReportAsync(decimal general, decimal online, string eventId = "E-report") => SaveAsync(AuditCause.Event(eventId, Officer), db =>
    {
        var previous = db.Reports.Local.MaxBy(r => r.Version);
        db.Add(new MonthlyReport(db.Campaigns.Local.Single(), "5602", Phayao.June, previous, new(Baht.Of(general), Baht.Of(online)), By(db), Phayao.Monday, eventId, previous is null ? null : "พิมพ์ผิด"));
    });

    public Task CertifyAsync(string eventId = "E-certify") => SaveAsync(AuditCause.Event(eventId, Officer), db =>
    {
        var campaign = db.Campaigns.Local.Single();
        db.Add(Certification.Certify(campaign, campaign.TargetOf("5602"), db.Certifications.Local.MaxBy(c => c.Version), By(db), Phayao.Monday, eventId));
    });

    public Task<AuditVerdict> VerifyAsync(string? hash = null, long? sequence = null) => ReadAsync(db => new AuditVerification(db, hash, sequence).RunAsync(Ct));

    public Task<List<AuditEntry>> EntriesAsync() => ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Sequence).ToListAsync(Ct));

    public async Task<T> ReadAsync<T>(Func<OtopDbContext, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    // Past the bot and past EF, as with a tool for databases.
    public async Task ByHandAsync(string sql)
    {
        TestServer.SkipWhenThere("what is done by hand is said in SQLite's words");
        await using var connection = new SqliteConnection(Database.Options.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    public async Task DropGuardAsync()
    {
        foreach (var what in new[] { "Update", "Delete", "Insert" })
            await ByHandAsync($"DROP TRIGGER {AuditGuard.Trigger}_{what}");
    }

    public void Dispose() => Database.Dispose();

    private static async Task<AuditDesk> MadeAsync()
    {
        var desk = await EmptyAsync();
        await desk.SaveAsync(db =>
        {
            db.Add(Phayao.Campaign);
            db.Add(Enrolled());
        });
        return desk;
    }

    private static async Task<byte[]> MakeAsync()
    {
        var desk = await MadeAsync();

        // Whoever closes a file last writes into it what the log still holds.
        using (var connection = new SqliteConnection(desk.Database.Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        var bytes = await File.ReadAllBytesAsync(desk.Database.Path);
        desk.Dispose();
        return bytes;
    }

    private static Signatory By(OtopDbContext db) => db.People.Local.Single() is var officer ? new(officer.Id, officer.Name, officer.Position) : null!;
}
