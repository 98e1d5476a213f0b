using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Dialogs;
using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Support;

// A play of people and the bot on real EF with SQLite: LINE's own JSON goes in, rows of the outbox come out,
// and each event is saved at once as the inbox worker saves it.
public sealed class DialogScript : IAsyncDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly RoadDatabase? _file;
    private readonly ServiceProvider _services;
    private int _events;

    private DialogScript(Action<IServiceCollection>? configure, bool file)
    {
        _file = file || TestServer.IsThere ? new RoadDatabase() : null;
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddDialogs()
            .AddSingleton<HeldTextsReader>(InboxTexts.ReadAsync).AddSingleton<TextsEraser>(InboxTexts.EraseAsync);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public const string AdminName = "ผู้ดูแลระบบจังหวัดพะเยา";

    public FakeTimeProvider Clock { get; } = new(Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 0)));

    // Only with a real file.
    public BrokenLine? Line { set => _file!.Line = value; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    // With a real file several connections may race.
    public static async Task<DialogScript> BeginAsync(Campaign? campaign = null, Action<IServiceCollection>? configure = null, bool file = false)
    {
        var script = new DialogScript(configure, file);
        await script._connection.OpenAsync();
        await using var db = script.Open();
        await db.Database.EnsureCreatedAsync();
        db.Add(campaign ?? PhayaoCampaign.Create());
        await db.SaveChangesAsync();
        return script;
    }

    public OtopDbContext Open() => _file?.Open() ?? new SqliteOtopDbContext(new DbContextOptionsBuilder<SqliteOtopDbContext>().UseSqlite(_connection).WithServerTwin().Options);

    // An officer of a district, enrolled on the first call; a second name gives a second officer.
    public Speaker Officer(string district, string? name = null)
        => Enrolled(name ?? $"เจ้าหน้าที่พัฒนาชุมชนอำเภอ{district}", PhayaoCampaign.CodeOf(district), Role.Officer, "ผู้รับผิดชอบ");

    public Speaker Province(string name = "เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา") => Enrolled(name, null, Role.Province, "เจ้าหน้าที่จังหวัด");

    public Speaker Admin(string name = AdminName) => Enrolled(name, null, Role.Admin, "ผู้ดูแลระบบ");

    public Speaker Stranger(string name = "คนแปลกหน้า") => new(this, LineIds.User(name), null, LineIds.User(name));

    public GroupTalk Group(string name = "กลุ่มจังหวัดพะเยา", bool room = false) => new(this, name, room);

    public void At(DateOnly day, TimeOnly time) => Clock.SetUtcNow(Bangkok.At(day, time));

    public string NextEventId() => LineIds.Event(++_events);

    // Handles one event as the worker does: one commit, and once more from the start when somebody else was faster.
    public async Task FeedAsync(string eventJson)
    {
        var happened = LineEvent.Parse(eventJson);
        await StoreAsync(happened);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = Open();
            if (attempt > 1 && await db.Set<InboxMessage>().AnyAsync(m => m.EventId == happened.WebhookEventId && m.Status == InboxStatus.Handled))
                break;
            await HandleAsync(db, happened.WebhookEventId);
            try
            {
                await AuditedSaving.CommitAsync(db, AuditCause.Event(happened.WebhookEventId, happened.Source?.UserId), Clock.GetUtcNow(), CancellationToken.None);
                (await db.Set<AuditEntry>().Where(e => e.Sentence.Contains(AuditView.NoWords)).Select(e => e.Sentence).ToListAsync())
                    .ShouldBeEmpty("every change has a sentence of its own: say it in src/OtopBot/Audit");
                break;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
            }
        }

        // No two events of a play happen in the same moment.
        Clock.Advance(TimeSpan.FromSeconds(1));
    }

    // As it lies in the inbox, not yet handled.
    public async Task StoreAsync(LineEvent happened)
    {
        try
        {
            await ChangeAsync(async db =>
            {
                if (!await db.Set<InboxMessage>().AnyAsync(m => m.EventId == happened.WebhookEventId))
                    db.Add(InboxMessage.Of(happened, happened.Source?.ChatId ?? "", Clock.GetUtcNow()));
            });
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // It is stored already.
        }
    }

    // Puts what one stored event comes to into the context, without saving it.
    public async Task HandleAsync(OtopDbContext db, string eventId)
    {
        var runner = Get<ConversationRunner>();
        var message = await db.Set<InboxMessage>().SingleAsync(m => m.EventId == eventId);
        await TakenBack.ActAsync(new EventActs(runner.RunAsync, runner.ApologiseAsync), db, message, Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    public async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var db = Open();
        return await look(db);
    }

    public async Task ChangeAsync(Func<OtopDbContext, Task> change)
    {
        await using var db = Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    // A district's figures of a month, saved as another day's conversation left them.
    public Task HasReportedAsync(string district, FiscalMonth month, decimal general, decimal online) => ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        var code = PhayaoCampaign.CodeOf(district);
        var previous = await db.Reports.Where(r => r.DistrictCode == code && r.Month == month).OrderByDescending(r => r.Version).FirstOrDefaultAsync();
        db.Add(new MonthlyReport(campaign, code, month, previous, new Sales(Baht.Of(general), Baht.Of(online)), new Signatory(1, $"ผู้ลงนามอำเภอ{district}", "นักวิชาการ"), Clock.GetUtcNow(), NextEventId()));
    });

    // A one-time code as the province would have issued it.
    public async Task<string> CodeAsync(CodePurpose purpose, string? district = null, string duty = "ผู้รับผิดชอบ", TimeSpan? life = null)
    {
        var words = "";
        await ChangeAsync(async db =>
        {
            var code = district is null ? null : PhayaoCampaign.CodeOf(district);
            var post = purpose != CodePurpose.Post ? null
                : await db.Posts.FirstOrDefaultAsync(p => p.DistrictCode == code && p.Duty == duty) ?? new Post("56", code, Role.Officer, duty);
            (var issued, words) = EnrolmentCode.Issue(purpose, "56", post, Clock.GetUtcNow() + (life ?? TimeSpan.FromDays(7)));
            db.Add(issued);
        });
        return words;
    }

    // What was pushed to somebody, with the newest last.
    public Task<List<string>> PushedToAsync(string chatId)
        => LookAsync(db => db.Set<OutboxMessage>().Where(m => m.ChatId == chatId && !m.Key.StartsWith("reply:")).OrderBy(m => m.Id).Select(m => m.Messages).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _connection.DisposeAsync();
        _file?.Dispose();
    }

    private Speaker Enrolled(string name, string? district, Role role, string duty)
    {
        var user = LineIds.User(name);
        using var db = Open();
        if (!db.People.Any(p => p.LineUserId == user))
        {
            var post = db.Posts.FirstOrDefault(p => p.DistrictCode == district && p.Role == role && p.Duty == duty) ?? new Post("56", district, role, duty);
            var person = new Person(user, name, "นักวิชาการพัฒนาชุมชนชำนาญการ", PrivacyNotice.Version, PhayaoCampaign.Signed);
            person.Take(post, PhayaoCampaign.Signed);
            db.Add(person);
            db.SaveChanges();
        }

        return new Speaker(this, user, null, user);
    }
}
