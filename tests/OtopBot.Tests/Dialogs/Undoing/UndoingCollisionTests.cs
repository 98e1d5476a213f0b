using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Undoing;

// Two officers of a district at the same instant, each in a process of its own, on one database file: one commit fails and looks again.
public sealed class UndoingCollisionTests : IAsyncDisposable
{
    private const string One = "เจ้าหน้าที่คนที่หนึ่ง";
    private const string Other = "เจ้าหน้าที่คนที่สอง";
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Undo = "ย้อนกลับการบันทึก";

    private readonly RoadDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 0)));
    private readonly ServiceProvider _services;
    private int _events;

    public UndoingCollisionTests()
        => _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddDialogs()
            .AddSingleton<HeldTextsReader>(InboxTexts.ReadAsync).AddSingleton<TextsEraser>(InboxTexts.EraseAsync)
            .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_undoing_and_a_colleagues_change_one_wins_and_the_other_is_told(bool undoFirst)
    {
        await BeginAsync();
        await SayAsync(One, Sentence, "ยืนยัน", Undo);
        await SayAsync(Other, "แก้ทั่วไป 61 ล้าน", "ได้ข้อมูลเพิ่ม");
        var told = await CollideAsync(undoFirst ? One : Other, undoFirst ? Other : One);
        if (undoFirst)
            told.ShouldContain("ย-2563-5602-06-01 เป็นโมฆะแล้ว");
        else
            told.ShouldContain("มีฉบับใหม่กว่าแล้ว เลขที่ ย-2563-5602-06-02");
        (await StandingAsync()).ShouldBe(undoFirst ? ["1 void"] : ["1", "2"]);
    }

    [Fact]
    public async Task Of_two_who_undo_at_once_one_does_and_the_other_sees_who()
    {
        await BeginAsync();
        await SayAsync(One, Sentence, "ยืนยัน", Undo);
        await SayAsync(Other, Undo);
        (await CollideAsync(Other, One)).ShouldContain($"โดย {Other}");
        (await StandingAsync()).ShouldBe(["1 void"]);
    }

    [Fact]
    public async Task After_undoing_there_are_never_two_reports_with_one_number()
    {
        await BeginAsync();
        await SayAsync(One, Sentence, "ยืนยัน", Undo, "ยืนยัน", "มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 3 ล้าน");
        await SayAsync(Other, "มิ.ย. ทั่วไป 40 ล้าน ออนไลน์ 3 ล้าน");
        var told = await CollideAsync(One, Other);
        told.ShouldContain("รายงานไว้แล้ว");
        told.ShouldContain($"โดย {One}");
        (await StandingAsync()).ShouldBe(["1 void", "2"]);
    }

    [Fact]
    public async Task Of_two_who_decide_a_request_at_once_the_second_is_told_who_decided()
    {
        await BeginAsync();
        _clock.SetUtcNow(Bangkok.At(new DateOnly(2020, 7, 20), new TimeOnly(9, 0)));
        await SayAsync(One, "ขอให้จังหวัดเปิด มิ.ย.", "ส่งไม่ทัน", "ยืนยัน");
        await SayAsync("จังหวัดหนึ่ง", "เปิดแก้ไข จุน มิ.ย.");
        await SayAsync("จังหวัดสอง", "เปิดแก้ไข จุน มิ.ย.");
        (await CollideAsync("จังหวัดสอง", "จังหวัดหนึ่ง")).ShouldContain("พิจารณาโดย จังหวัดสอง");
        await SayAsync("จังหวัดหนึ่ง", "เปิดแก้ไข ปง มิ.ย.");
        await SayAsync("จังหวัดสอง", "เปิดแก้ไข ปง มิ.ย.");
        (await CollideAsync("จังหวัดหนึ่ง", "จังหวัดสอง")).ShouldContain("พิจารณาโดย จังหวัดหนึ่ง");
        (await _database.ReadAsync(db => db.Reopenings.ToListAsync())).Select(r => (r.DistrictCode, r.By!.Name)).ShouldBe([("5602", "จังหวัดสอง"), ("5606", "จังหวัดหนึ่ง")]);
    }

    private async Task BeginAsync() => await _database.AddAsync(
        PhayaoCampaign.Create(), Enrolled(One, "5602"), Enrolled(Other, "5602"), Enrolled("จังหวัดหนึ่ง", null), Enrolled("จังหวัดสอง", null));

    private static Person Enrolled(string name, string? district)
    {
        var person = new Person(LineIds.User(name), name, "นักวิชาการพัฒนาชุมชน", PrivacyNotice.Version, PhayaoCampaign.Signed);
        person.Take(new Post("56", district, district is null ? Role.Province : Role.Officer, name), PhayaoCampaign.Signed);
        return person;
    }

    private async Task SayAsync(string who, params string[] lines)
    {
        foreach (var line in lines)
        {
            await using var db = _database.Open();
            await RunAsync(db, who, line);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    // Both think before either has committed; the loser's answer when it looks again.
    private async Task<string> CollideAsync(string winner, string loser)
    {
        await using (var first = _database.Open())
        await using (var second = _database.Open())
        {
            await RunAsync(first, winner, "ยืนยัน");
            await RunAsync(second, loser, "ยืนยัน");
            await first.SaveChangesAsync(TestContext.Current.CancellationToken);
            await Should.ThrowAsync<DbUpdateException>(() => second.SaveChangesAsync(TestContext.Current.CancellationToken));
        }

        await SayAsync(loser, "ยืนยัน");
        var said = await _database.ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.ChatId == LineIds.User(loser)).OrderByDescending(m => m.Id).FirstAsync());
        return new BotWords(said.Messages).Text;
    }

    private Task RunAsync(OtopBot.Data.OtopDbContext db, string who, string text)
    {
        var e = DialogScriptEvents.Complete(DialogScriptEvents.Text(text), LineIds.Event(++_events), _clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = LineIds.User(who) });
        return _services.GetRequiredService<ConversationRunner>().RunAsync(db, LineEvent.Parse(e), TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> StandingAsync()
        => [.. (await _database.ReadAsync(db => db.Reports.OrderBy(r => r.Version).ToListAsync())).Select(r => r.IsVoid ? $"{r.Version} void" : $"{r.Version}")];
}
