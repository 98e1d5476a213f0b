using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data.Sqlite;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Tests.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

// The real planner on a real file and the oracle beside it, through the season: processes die, run double and sleep for days while the districts go on working.
internal sealed class SeasonRun : IAsyncDisposable
{
    private readonly OfficeYear _year;
    private readonly ReminderOracle _oracle;
    private readonly PlannerScript _script;
    private readonly OfficeTables _tables;
    private readonly Crash _crash;
    private readonly Dice _dice;
    private readonly Dictionary<string, DateTimeOffset> _queued = [];
    private readonly Dictionary<string, DateTimeOffset> _returned = [];
    private ReminderPlanner _planner;
    private int _at;

    private SeasonRun(OfficeYear year, PlannerScript script, Crash crash, Dice dice)
    {
        (_year, _script, _crash, _dice) = (year, script, crash, dice);
        _oracle = new(year.Office, "56-2563");
        _tables = new(script, year.Office);
        _planner = script.Planner;
    }

    public Dictionary<string, int> Met { get; } = [];

    public static async Task<SeasonRun> BeginAsync(uint seed)
    {
        var (year, crash) = (OfficeYear.Season(seed), new Crash());
        var script = await PlannerScript.BeginAsync(OfficeFacts.Moment(new(2020, 4, 1)), PhayaoCampaign.Create(year.Roll), services => services
            .Configure<RemindersOptions>(o => (o.Thanks, o.SelfCheck) = (true, false))
            .ConfigureDbContext<SqliteOtopDbContext>(o => o.AddInterceptors(crash)));
        var run = new SeasonRun(year, script, crash, new(seed + 1));
        await run._tables.EnrolAsync();
        await run._tables.FollowAsync(new(2020, 4, 1));
        await script.RunAsync();
        return run;
    }

    public async Task AskAsync(DateTime now)
    {
        for (; _at < _year.Happenings.Count && _year.Happenings[_at].At <= now; _at++)
            await HappenAsync(_year.Happenings[_at]);
        _script.Clock.SetUtcNow(OfficeFacts.Moment(now));
        await ReturnSomeAsync(now);

        _oracle.LookAgain();
        var lively = _oracle.At(now).Count > 0;
        List<ReminderPlanner> planners = _dice.Below(lively ? 3 : 40) == 0 ? [_planner, _script.OtherProcess()] : [_planner];
        // Of two the other may rightly have queued it a moment before the report.
        if (lively && planners.Count == 1 && _dice.Below(4) == 0)
            Meanwhile(now);
        var died = await WakeAsync(planners, now, lively);
        if (lively || _dice.Below(50) == 0)
            await CompareAsync(now, died);
    }

    // Whatever is in the tables was held against the oracle at its moment.
    public async Task CloseAsync()
    {
        var rows = await _script.RemindersAsync();
        Same(rows.Select(r => $"{r.Key} {r.QueuedAt.UtcDateTime:O}"), _queued.Concat(_returned).Select(q => $"{q.Key} {q.Value.UtcDateTime:O}"), default);
        rows.Select(r => r.Key).ShouldBeUnique();
        (await _script.LookAsync(db => db.Obligations.CountAsync())).ShouldBe(45);
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    private async Task HappenAsync(OfficeYear.Happening what)
    {
        if (OfficeFacts.Moment(what.At) > _script.Clock.GetUtcNow())
            _script.Clock.SetUtcNow(OfficeFacts.Moment(what.At));
        what.Do();
        await _tables.FollowAsync(what.At);
    }

    // A report comes in between the planner's reading and its writing.
    private void Meanwhile(DateTime now)
    {
        var open = _year.Office.Duties.Where(d => !d.Done && d.Round.Opens.ToDateTime(default) <= now && now < d.Round.Locks.ToDateTime(default)).ToList();
        if (open.Count == 0)
            return;
        var duty = open[_dice.Below(open.Count)];
        _script.MeanwhileOnce(async () =>
        {
            duty.Finish(now);
            await _tables.FollowAsync(now);
            _oracle.LookAgain();
            Meet("report in the same second");
        });
    }

    // True when nobody lived to say that it was saved.
    private async Task<bool> WakeAsync(List<ReminderPlanner> planners, DateTime now, bool lively)
    {
        _crash.Next = lively ? (CrashMoment)Math.Max(0, _dice.Below(6) - 3) : CrashMoment.Never;
        var lived = await Task.WhenAll(planners.Select(p => RunAsync(p, now)));
        Meet(planners.Count > 1 ? "two processes" : "one process");
        _crash.Next = CrashMoment.Never;
        if (lived.Contains(false))
        {
            Meet("died");
            _planner = _script.OtherProcess();
        }

        return !lived.Contains(true);
    }

    private static async Task<bool> RunAsync(ReminderPlanner planner, DateTime now)
    {
        try
        {
            await Task.Run(() => planner.RunAsync(OfficeFacts.Moment(now), TestContext.Current.CancellationToken));
            return true;
        }
        catch (DiedException)
        {
            return false;
        }
    }

    private async Task CompareAsync(DateTime now, bool died)
    {
        var at = OfficeFacts.Moment(now);
        var rows = await _script.LookAsync(db => db.Reminders.Where(r => r.QueuedAt == at && r.State == ReminderState.Queued)
            .Join(db.Set<OutboxMessage>(), r => r.MessageKey, m => m.Key, (r, m) => new { Reminder = r, Message = m }).ToListAsync());
        // What an earlier ask at this very moment queued was compared then.
        var fresh = rows.Where(r => !_queued.TryGetValue(r.Reminder.Key, out var before) || before != at).ToList();
        var must = _oracle.At(now).SelectMany(p => p.Value).ToList();
        if (died && fresh.Count == 0)
        {
            Meet("died before the commit");
            return;
        }

        Same(fresh.Select(r => $"{r.Reminder.Key} {r.Reminder.PlannedFor.UtcDateTime:O}"), must.Select(s => $"{s.Key} {OfficeFacts.Moment(s.PlannedFor).UtcDateTime:O}"), now);
        foreach (var letter in fresh.GroupBy(r => r.Reminder.PersonId))
        {
            var message = letter.Select(r => r.Message).DistinctBy(m => m.Id).ShouldHaveSingleItem();
            (message.ChatId, message.CreatedAt, message.SendBy, message.Status, message.Price)
                .ShouldBe((LineIds.User($"{letter.Key}"), at, OfficeFacts.Moment(now.Date.AddHours(16.5)), OutboxStatus.Waiting, 1));
            var keys = letter.Select(r => r.Reminder.Key).ToList();
            _oracle.Sent(letter.Key, keys, now);
            foreach (var row in letter)
            {
                _queued.TryAdd(row.Reminder.Key, at).ShouldBeTrue(row.Reminder.Key);
                _returned.Remove(row.Reminder.Key);
                Meet(row.Reminder.Step);
                if (at - row.Reminder.PlannedFor > TimeSpan.FromHours(1))
                    Meet($"{row.Reminder.Step} later");
            }
        }

        _oracle.LookAgain();
        _oracle.At(now).ShouldBeEmpty();
    }

    // LINE was away until a letter was not worth sending any more, or somebody withdrew it: it was never said.
    private async Task ReturnSomeAsync(DateTime now)
    {
        if (_dice.Below(100) > 0)
            return;
        var at = OfficeFacts.Moment(now);
        await _script.ChangeAsync(async db =>
        {
            var letters = await db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Waiting && db.Reminders.Any(r => r.MessageKey == m.Key)).OrderByDescending(m => m.Id).Take(5).ToListAsync();
            if (letters.Count == 0)
                return;
            var letter = letters[_dice.Below(letters.Count)];
            letter.Withdraw(at, "Withdrawn.");
            var rows = await db.Reminders.Where(r => r.MessageKey == letter.Key).ToListAsync();
            var day = Bangkok.DayOf(letter.CreatedAt);
            var pushes = await db.Reminders.Where(r => r.PersonId == rows[0].PersonId && r.MessageKey != letter.Key && r.State == ReminderState.Queued)
                .Join(db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Waiting), r => r.MessageKey, m => m.Key, (r, m) => m.CreatedAt).ToListAsync();
            _oracle.TakenBack(rows[0].PersonId, rows.Select(r => r.Key), letter.CreatedAt.ToOffset(Bangkok.Offset).DateTime, pushes.Exists(p => Bangkok.DayOf(p) == day));
            foreach (var row in rows)
            {
                _queued.Remove(row.Key, out var before).ShouldBeTrue(row.Key);
                _returned[row.Key] = before;
            }

            Meet("withdrawn");
        });
    }

    private static void Same(IEnumerable<string> queued, IEnumerable<string> must, DateTime now)
    {
        var (all, right) = (queued.Order(StringComparer.Ordinal).ToList(), must.Order(StringComparer.Ordinal).ToList());
        if (!all.SequenceEqual(right))
            throw new ShouldAssertException($"{now:O}\n{string.Join('\n', all.Except(right).Select(k => "too much: " + k).Concat(right.Except(all).Select(k => "missing: " + k)))}");
    }

    private void Meet(string what) => Met[what] = Met.GetValueOrDefault(what) + 1;
}
