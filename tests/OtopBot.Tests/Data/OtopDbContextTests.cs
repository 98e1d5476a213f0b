using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

public sealed class OtopDbContextTests : IAsyncLifetime
{
    private TempDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TempDatabase.MigratedAsync();

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_campaign_comes_back_whole()
    {
        await SaveAsync(Phayao.Campaign);

        await using var db = _database.Open();
        var read = await db.Campaigns.SingleAsync(Ct);

        var expected = Phayao.Campaign;
        read.Letter.ShouldBe(expected.Letter);
        read.Districts.Select(d => (d.Order, d.Code, d.Name, d.PrintedName)).ShouldBe(expected.Districts.Select(d => (d.Order, d.Code, d.Name, d.PrintedName)));
        read.Deadlines.ShouldBe(expected.Deadlines);
        read.Oddities.ShouldBe(expected.Oddities);
        foreach (var district in expected.Districts)
        {
            var (target, original) = (read.TargetOf(district.Code), expected.TargetOf(district.Code));
            (target.Annual, target.InForceFrom, target.Source).ShouldBe((original.Annual, original.InForceFrom, original.Source));
            target.Plan.ShouldBe(original.Plan);
        }
    }

    [Fact]
    public async Task A_revised_target_is_stored_beside_the_old_one()
    {
        await SaveAsync(Phayao.Campaign);
        await using (var db = _database.Open())
        {
            var campaign = await db.Campaigns.SingleAsync(Ct);
            var old = campaign.TargetOf("5602");
            campaign.Revise("5602", Baht.Of(700_000_000), old.Plan, TargetSource.Revision, Phayao.Monday);
            await db.SaveChangesAsync(Ct);
        }

        await using var again = _database.Open();
        var read = await again.Campaigns.SingleAsync(Ct);
        read.Targets.Where(t => t.DistrictCode == "5602").Select(t => t.Version).Order().ShouldBe([1, 2]);
        read.TargetOf("5602").Plan.Count.ShouldBe(4);
        read.TargetOf("5602").Annual.ShouldBe(Baht.Of(700_000_000));
    }

    [Fact]
    public async Task A_correction_that_leaves_months_as_they_were_is_stored_with_all_of_them()
    {
        await SaveAsync(Phayao.Campaign);
        await using (var db = _database.Open())
        {
            var campaign = await db.Campaigns.SingleAsync(Ct);
            var target = campaign.TargetOf("5602");
            db.Add(Certification.Correct(campaign, target, null, target.Plan, "เหตุผล", Phayao.OfficerOf("จุน"), Phayao.Monday, "e1"));
            await db.SaveChangesAsync(Ct);
        }

        await using var again = _database.Open();
        var read = await again.Certifications.SingleAsync(Ct);
        (read.State, read.Number, read.By, read.At).ShouldBe((CertificationState.Pending, "ร-2563-5602-01", Phayao.OfficerOf("จุน"), Phayao.Monday));
        read.Proposed.ShouldBe(Phayao.Campaign.TargetOf("5602").Plan);
        (await again.Campaigns.SingleAsync(Ct)).TargetOf("5602").Plan.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Moments_months_and_amounts_are_ordered_and_compared_by_the_database()
    {
        await SaveAsync(Phayao.Campaign);
        await using var db = _database.Open();
        var campaign = await db.Campaigns.SingleAsync(Ct);
        var moments = new[] { Phayao.Monday, Phayao.Monday.AddTicks(1), Phayao.Monday.AddMilliseconds(100), Phayao.Monday.AddSeconds(1), Phayao.Monday.AddDays(10) };
        for (var i = 0; i < moments.Length; i++)
            db.Add(new MonthlyReport(campaign, campaign.Districts[i].Code, Phayao.June.AddMonths(i % 4), null, new(Baht.FromSatang(i), Baht.Zero), Phayao.OfficerOf("จุน"), moments[i].ToOffset(TimeSpan.FromHours(i)), "e"));
        await db.SaveChangesAsync(Ct);
        db.ChangeTracker.Clear();

        (await db.Reports.OrderBy(r => r.At).Select(r => r.At).ToListAsync(Ct)).ShouldBe(moments);
        (await db.Reports.CountAsync(r => r.At > moments[2], Ct)).ShouldBe(2);
        (await db.Reports.CountAsync(r => r.General > Baht.FromSatang(2), Ct)).ShouldBe(2);
        (await db.Reports.Where(r => r.Month == Phayao.June).CountAsync(Ct)).ShouldBe(2);
        (await db.Reports.OrderByDescending(r => r.Month).Select(r => r.Month).FirstAsync(Ct)).ShouldBe(new FiscalMonth(2020, 9));
    }

    [Fact]
    public async Task A_second_first_version_of_a_report_is_a_unique_violation()
    {
        await SaveAsync(Phayao.Campaign);
        await using var db = _database.Open();
        var campaign = await db.Campaigns.SingleAsync(Ct);
        db.Add(June(campaign));
        await db.SaveChangesAsync(Ct);
        db.Add(June(campaign));

        UniqueViolation.Is(await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_row_with_the_same_key_is_a_unique_violation()
    {
        await SaveAsync(new Conversation("U1"));

        UniqueViolation.Is(await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(new Conversation("U1")))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_report_of_no_campaign_is_refused_and_is_no_unique_violation()
        => UniqueViolation.Is(await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(June(Phayao.Campaign)))).ShouldBeFalse();

    [Fact]
    public async Task Of_two_who_remember_at_once_one_loses()
    {
        await SaveAsync(new Conversation("U1"));
        await using var one = _database.Open();
        await using var other = _database.Open();
        (await one.Set<Conversation>().SingleAsync(Ct)).Remember("a", "{}", Phayao.Monday);
        (await other.Set<Conversation>().SingleAsync(Ct)).Remember("b", "{}", Phayao.Monday);

        await one.SaveChangesAsync(Ct);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task A_code_is_used_by_one_of_two()
    {
        await SaveAsync(EnrolmentCode.Issue(CodePurpose.Setup, "56", null, Phayao.Monday.AddDays(1)).Code);
        await using var one = _database.Open();
        await using var other = _database.Open();
        (await one.Codes.SingleAsync(Ct)).Use(Phayao.Monday);
        (await other.Codes.SingleAsync(Ct)).Use(Phayao.Monday);

        await one.SaveChangesAsync(Ct);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task A_province_has_one_group_at_a_time_and_may_change_it()
    {
        await SaveAsync(new ProvincialGroup("56", "C1", Phayao.Monday));
        await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(new ProvincialGroup("56", "C2", Phayao.Monday)));

        await using var db = _database.Open();
        (await db.Groups.SingleAsync(Ct)).End(Phayao.Monday);
        db.Add(new ProvincialGroup("56", "C2", Phayao.Monday));
        await db.SaveChangesAsync(Ct);

        (await db.Groups.CountAsync(g => g.EndedAt == null, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_connection_waits_writes_ahead_and_survives_loss_of_power()
    {
        await using var db = _database.Open();

        (await Pragma(db, "busy_timeout"), await Pragma(db, "synchronous"), await Pragma(db, "foreign_keys")).ShouldBe(("5000", "2", "1"));
        (await Pragma(db, "journal_mode")).ShouldBe("wal");
    }

    [Fact]
    public void Names_of_kinds_and_states_fit_their_columns()
    {
        using var db = _database.Open();

        var kinds = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum).ToList();

        kinds.Count.ShouldBeGreaterThan(8);
        foreach (var kind in kinds)
            Enum.GetNames(Nullable.GetUnderlyingType(kind.ClrType) ?? kind.ClrType).ShouldAllBe(name => name.Length <= kind.GetMaxLength(), kind.Name);
    }

    private static MonthlyReport June(Campaign campaign) =>
        new(campaign, "5602", Phayao.June, null, new(Baht.Of(1), Baht.Zero), Phayao.OfficerOf("จุน"), Phayao.Monday, "e1");

    private static async Task<string> Pragma(OtopDbContext db, string name)
    {
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    private async Task SaveAsync(object row)
    {
        await using var db = _database.Open();
        db.Add(row);
        await db.SaveChangesAsync(Ct);
    }
}
