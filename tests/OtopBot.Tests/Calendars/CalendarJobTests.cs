using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Calendars;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Scheduling;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Calendars;

public sealed class CalendarJobTests : IAsyncDisposable
{
    private static readonly FiscalMonth July = new(2020, 7);
    private static readonly FiscalMonth September = new(2020, 9);
    private static readonly DateTimeOffset Declared = Bangkok.StartOf(new(2020, 6, 30));

    private readonly RoadDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Phayao.Monday);
    private readonly ServiceProvider _services;

    public CalendarJobTests() => _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddScoped(_ => _database.Open()).AddCalendar().BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ScheduledJob Job => _services.GetRequiredService<IEnumerable<ScheduledJob>>().OfType<CalendarJob>().Single();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task It_waits_for_the_next_declaration_that_moves_something_moves_it_once_and_waits_for_the_next()
    {
        await _database.AddAsync([Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday), .. Phayao.Holidays]);
        (await Job.NextDueAtAsync(Ct)).ShouldBe(Declared);
        await Job.RunDueAsync(Ct);
        (await MovesAsync()).ShouldBeEmpty();

        _clock.SetUtcNow(Declared);
        (await Job.NextDueAtAsync(Ct)).ShouldBe(Declared, "what is due is due now");
        await Job.RunDueAsync(Ct);
        await Job.RunDueAsync(Ct);

        (await MovesAsync()).ShouldBe([new DeadlineMove(DeadlineKind.MonthlyReport, July, new(2020, 7, 27), new(2020, 7, 29), Declared)]);
        (await Job.NextDueAtAsync(Ct)).ShouldBeNull("4 and 7 September move no 25th");
    }

    [Fact]
    public async Task What_it_moved_is_in_the_audit_in_a_sentence()
    {
        await _database.AddAsync([Phayao.CampaignBy(new ReportDays(1, 10, DueOnWorkingDay: 5), Phayao.Monday), .. Phayao.Holidays]);
        _clock.SetUtcNow(Bangkok.At(new(2020, 8, 13), new(9, 0)));

        await Job.RunDueAsync(Ct);

        (await MovesAsync()).ShouldHaveSingleItem().Month.ShouldBe(September);
        var entry = await _database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(Ct));
        (entry.Kind, entry.Cause, entry.Actor).ShouldBe(("campaign.changed", "calendar", "ระบบ"));
        entry.Sentence.ShouldBe("เลื่อนกำหนดของรอบ 56-2563 ตามปฏิทินวันหยุด: รายงานยอด ก.ย. 63 จากวันที่ 7 กันยายน 2563 เป็นวันที่ 9 กันยายน 2563");
        entry.Facts.ShouldContain("MonthlyReport 2563-09 2020-09-07 2020-09-09 2020-08-13T02:00:00.0000000Z");
    }

    [Fact]
    public async Task Run_by_two_at_once_it_moves_a_day_once()
    {
        await _database.AddAsync([Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday), .. Phayao.Holidays]);
        _clock.SetUtcNow(Declared);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Job.RunDueAsync(Ct), Ct)));

        (await MovesAsync()).Count.ShouldBe(1);
        (await _database.ReadAsync(db => db.Set<AuditEntry>().CountAsync(Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Without_holidays_nothing_is_planned()
    {
        await _database.AddAsync(Phayao.Campaign);

        (await Job.NextDueAtAsync(Ct)).ShouldBeNull();
        await Job.RunDueAsync(Ct);
    }

    [Fact]
    public async Task A_holiday_of_another_province_moves_nothing_here()
    {
        await _database.AddAsync(Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday), new Holiday("57", new(2020, 6, 25), "วันของจังหวัดอื่น", Phayao.Monday));

        (await Job.NextDueAtAsync(Ct)).ShouldBe(null);
    }

    private async Task<IReadOnlyList<DeadlineMove>> MovesAsync() => await _database.ReadAsync(async db => (await db.Campaigns.AsSplitQuery().SingleAsync(Ct)).Moves);
}
