using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

// A running process takes the number in the audit that a starting one was about to take.
public sealed class CollidingStartTests
{
    private static readonly DateTimeOffset Now = Phayao.Monday;
    private static RoundOnDisk Round => new(Phayao.Outline, calendar => CampaignFolder.BuiltIn.Table(Phayao.Outline, calendar), Phayao.ListedHolidays);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_campaign_is_brought_in_all_the_same()
    {
        using var desk = await AuditDesk.EmptyAsync();
        await using var db = desk.Database.Open();
        var saves = 0;
        Task SaveAsync(OtopDbContext changed) => saves++ < 2 ? throw Taken() : AuditedSaving.CommitAsync(changed, AuditCause.Start, Now, Ct);

        (await CampaignImport.RunAsync(db, Round, Now, SaveAsync, Ct)).ShouldBe(new ImportedRound(true, 19));

        (await desk.ReadAsync(d => d.Campaigns.CountAsync(Ct))).ShouldBe(1);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_campaign_that_another_process_brought_in_meanwhile_is_left_to_it()
    {
        using var desk = await AuditDesk.EmptyAsync();
        await using var db = desk.Database.Open();

        (await CampaignImport.RunAsync(db, Round, Now, async _ =>
        {
            await desk.SaveAsync(other => other.AddRange([Phayao.Campaign, .. Phayao.Holidays]));
            throw Taken();
        }, Ct)).ShouldBe(new ImportedRound(false, 0));

        (await desk.ReadAsync(d => d.Campaigns.CountAsync(Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task A_collision_that_never_ends_is_not_taken_for_success()
    {
        using var desk = await AuditDesk.EmptyAsync();
        await using var db = desk.Database.Open();
        await Should.ThrowAsync<DbUpdateException>(() => CampaignImport.RunAsync(db, Round, Now, _ => throw Taken(), Ct));
    }

    [Fact]
    public async Task The_demo_office_is_enrolled_all_the_same()
    {
        using var database = new RoadDatabase();
        var options = new DbContextOptionsBuilder<OtopBot.Data.Sqlite.SqliteOtopDbContext>();
        database.Use(options, [new TakenOnce()]);
        await using var db = new OtopBot.Data.Sqlite.SqliteOtopDbContext(options.Options);

        await DemoSeed.RunAsync(db, DemoOffice.BuiltIn, Now, Now, Ct);

        (await database.ReadAsync(d => d.People.CountAsync(Ct))).ShouldBe(DemoOffice.BuiltIn.People.Count);
        (await database.ReadAsync(d => d.Groups.CountAsync(Ct))).ShouldBe(1);
    }

    private static DbUpdateException Taken() => new("The audit did not take an entry.", new SqliteException("UNIQUE constraint failed: Audit.Sequence", 19, 1555));

    private sealed class TakenOnce : SaveChangesInterceptor
    {
        private bool _thrown;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (_thrown)
                return ValueTask.FromResult(result);
            _thrown = true;
            throw Taken();
        }
    }
}
