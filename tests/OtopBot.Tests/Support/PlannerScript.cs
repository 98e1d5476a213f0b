using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Calendars;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Reports;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Scheduling;

namespace OtopBot.Tests.Support;

// A round on a real SQLite file in which only the clock acts: its jobs are run at the moments that they name.
public sealed class PlannerScript : IAsyncDisposable
{
    private readonly RoadDatabase _file = new();
    private readonly ServiceProvider _services;
    private readonly Queries _queries = new();
    private int _events;

    private PlannerScript(DateTimeOffset now, Action<IServiceCollection>? configure)
    {
        Clock = new(now);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddCalendar().AddReminders();
        _file.AddTo(services, [_queries]);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public BrokenLine? Line { set => _file.Line = value; }

    public ReminderPlanner Planner => _services.GetRequiredService<ReminderPlanner>();

    public PushPlan Plan => _services.GetServices<PushPlan>().OfType<ReminderPlan>().Single();

    public int QueriesMade => _queries.Count;

    // Of these how many asked the outbox for rows.
    public int OutboxQueriesMade => _queries.OfOutbox;

    public static async Task<PlannerScript> BeginAsync(DateTimeOffset now, Campaign? campaign = null, Action<IServiceCollection>? configure = null, params IReadOnlyList<Holiday> holidays)
    {
        var script = new PlannerScript(now, configure);
        await script._file.AddAsync([campaign ?? PhayaoCampaign.Create(), .. holidays.Select(h => new Holiday(h.ProvinceCode, h.Day, h.Name, h.KnownSince))]);
        return script;
    }

    // Due days follow the holidays.
    public Task MoveDaysAsync() => _services.GetServices<ScheduledJob>().OfType<CalendarJob>().Single().RunDueAsync(TestContext.Current.CancellationToken);

    // Another process with the same tables and clock.
    public ReminderPlanner OtherProcess() => ActivatorUtilities.CreateInstance<ReminderPlanner>(_services);

    public async Task<int> EnrolAsync(string? district, string duty, Role role = Role.Officer)
    {
        var person = new Person(LineIds.User($"{district} {duty}"), $"{duty} {district}", "นักวิชาการพัฒนาชุมชน", "1", PhayaoCampaign.Signed);
        person.Take(new Post("56", district is null ? null : PhayaoCampaign.CodeOf(district), role, duty), PhayaoCampaign.Signed);
        await _file.AddAsync(person);
        return person.Id;
    }

    public Task RunAsync(DateTimeOffset? at = null)
    {
        if (at is { } moment)
            Clock.SetUtcNow(moment);
        return Planner.RunAsync(Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    // From one moment to the next that some job names.
    public async Task PlayAsync(DateTimeOffset until)
    {
        var jobs = _services.GetServices<ScheduledJob>().ToList();
        for (var now = Clock.GetUtcNow(); now < until;)
        {
            Clock.SetUtcNow(now);
            foreach (var job in jobs)
                await job.RunDueAsync(TestContext.Current.CancellationToken);
            DateTimeOffset? next = null;
            foreach (var job in jobs)
            {
                var due = await job.NextDueAtAsync(TestContext.Current.CancellationToken);
                next = next is null || due < next ? due : next;
            }

            if (next is not { } moment)
                return;
            moment.ShouldBeGreaterThan(now, "after a run nothing is due");
            now = moment;
        }
    }

    public Task ReportAsync(string district, FiscalMonth month) => ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        var code = PhayaoCampaign.CodeOf(district);
        db.Add(new MonthlyReport(campaign, code, month, null, new Sales(Baht.Of(1), Baht.Zero), new Signatory(1, "", ""), Clock.GetUtcNow(), LineIds.Event(++_events)));
        (await db.Obligations.SingleAsync(o => o.DistrictCode == code && o.Month == month)).Touch();
    });

    public Task CertifyAsync(string district) => ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        var code = PhayaoCampaign.CodeOf(district);
        db.Add(Certification.Certify(campaign, campaign.TargetOf(code), null, new Signatory(1, "", ""), Clock.GetUtcNow(), LineIds.Event(++_events)));
        (await db.Obligations.SingleAsync(o => o.DistrictCode == code && o.Kind == DeadlineKind.Certification)).Touch();
    });

    public async Task ChangeAsync(Func<OtopDbContext, Task> change)
    {
        await using var db = _file.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    // Runs once, after the planner has read what is reported and before it writes.
    public void MeanwhileOnce(Func<Task> act) => _queries.AfterReports = act;

    // Runs once, after the planner has decided whom it writes to and before it writes.
    public void BeforeWritingOnce(Func<Task> act) => _queries.AfterLetters = act;

    public Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look) => _file.ReadAsync(look);

    public Task<List<Reminder>> RemindersAsync() => LookAsync(db => db.Reminders.OrderBy(r => r.Id).ToListAsync());

    public Task<List<OutboxMessage>> MessagesAsync() => LookAsync(db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _file.Dispose();
    }

    private sealed class Queries : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public int OfOutbox { get; private set; }

        public Func<Task>? AfterReports { get; set; }

        public Func<Task>? AfterLetters { get; set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Count++;
            if (Says(command, "\nFROM \"Outbox\""))
                OfOutbox++;
            if (AfterLetters is { } then && Says(command, "WHERE \"r\".\"Key\" "))
            {
                AfterLetters = null;
                await then();
            }

            if (AfterReports is { } act && Says(command, "FROM \"Reports\""))
            {
                AfterReports = null;
                await act();
            }

            return result;
        }

        // A server's names are in brackets.
        private static bool Says(DbCommand command, string words) => command.CommandText.Replace('[', '"').Replace(']', '"').Contains(words, StringComparison.Ordinal);
    }
}
