using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Tests.Support;
using OtopBot.Views;

namespace OtopBot.Tests.Reminders;

// That messages run short is one more thing that the clock says to the province's staff (D10).
public sealed class ShortageLetterTests
{
    private const string News = "ข้อความของเดือนนี้ไม่พอ";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_in_one_push_with_what_else_is_said_that_morning_and_once_a_month()
    {
        await using var script = await BeginAsync(shortSince: At(8, 7));
        var admin = await script.EnrolAsync(null, "ผู้ดูแลระบบ", Role.Admin);

        await script.PlayAsync(At(10, 12));

        var messages = await script.MessagesAsync();
        messages.Select(m => (m.Kind, m.CreatedAt)).ShouldBe([(PushKind.Shortage, At(8, 8, 30)), (PushKind.SelfCheck, At(9, 8, 30)), (PushKind.SelfCheck, At(10, 8, 30))]);
        messages[0].Messages.ShouldSatisfyAllConditions(m => m.ShouldContain(News), m => m.ShouldContain("ตรวจระบบ"));
        messages[1].Messages.ShouldNotContain(News);
        (await script.RemindersAsync()).Where(r => r.Step == "shortage").ShouldHaveSingleItem().Key.ShouldBe($"shortage:2020-06:{admin}");
        (await ToldAsync(script)).ShouldBe([(admin, messages[0].Key)]);
    }

    [Fact]
    public async Task Known_after_the_push_of_the_day_it_comes_with_the_next_one()
    {
        await using var script = await BeginAsync(shortSince: null);
        await script.EnrolAsync(null, "ผู้ดูแลระบบ", Role.Admin);
        await script.PlayAsync(At(8, 9));
        await script.ChangeAsync(db => Short(db, At(8, 10)));
        script.Clock.SetUtcNow(At(8, 10));

        await script.PlayAsync(At(9, 12));

        (await script.MessagesAsync()).Select(m => (m.Kind, m.CreatedAt)).ShouldBe([(PushKind.SelfCheck, At(8, 8, 30)), (PushKind.Shortage, At(9, 8, 30))]);
    }

    [Fact]
    public async Task What_a_reply_told_is_not_pushed_and_what_was_withdrawn_comes_again()
    {
        await using var script = await BeginAsync(shortSince: At(8, 9));
        var replied = await script.EnrolAsync(null, "เจ้าหน้าที่จังหวัด", Role.Province);
        var pushed = await script.EnrolAsync(null, "เจ้าหน้าที่จังหวัดอีกคน", Role.Province);
        await script.ChangeAsync(db => ReplyAsync(db, replied));

        await script.RunAsync(At(8, 9, 5));
        await script.ChangeAsync(async db => (await db.Set<OutboxMessage>().SingleAsync()).Withdraw(At(8, 9, 6), "Withdrawn."));
        await script.RunAsync(At(8, 9, 6));
        await script.RunAsync(At(8, 9, 7));

        var messages = await script.MessagesAsync();
        messages.Select(m => m.Status).ShouldBe([OutboxStatus.Dropped, OutboxStatus.Waiting]);
        (await ToldAsync(script)).ShouldBe([(replied, null), (pushed, messages[1].Key)]);
    }

    [Fact]
    public async Task A_reply_in_the_same_second_goes_first()
    {
        await using var script = await BeginAsync(shortSince: At(8, 9));
        var staff = await script.EnrolAsync(null, "เจ้าหน้าที่จังหวัด", Role.Province);
        await script.RunAsync(At(8, 7));
        script.BeforeWritingOnce(() => script.ChangeAsync(db => ReplyAsync(db, staff)));

        await script.RunAsync(At(8, 9));

        (await script.MessagesAsync()).ShouldBeEmpty();
        (await ToldAsync(script)).ShouldBe([(staff, null)]);
    }

    [Fact]
    public async Task Somebody_who_serves_two_provinces_hears_it_once()
    {
        await using var script = await BeginAsync(shortSince: At(8, 9));
        var both = await script.EnrolAsync(null, "เจ้าหน้าที่จังหวัด", Role.Province);
        await script.ChangeAsync(async db =>
        {
            db.Add(new Campaign("57-2563", "57", "เชียงราย", 2563, new Letter("1", new DateOnly(2019, 10, 1), "", ""), new(2019, 10), new(2020, 9), Baht.Zero));
            (await db.People.SingleAsync(p => p.Id == both)).Take(new Post("57", null, Role.Province, "เจ้าหน้าที่จังหวัด"), PhayaoCampaign.Signed);
        });

        await script.RunAsync(At(8, 9));
        await script.RunAsync(At(9, 9));

        (await script.MessagesAsync()).ShouldHaveSingleItem().Kind.ShouldBe(PushKind.Shortage);
        (await ToldAsync(script)).ShouldHaveSingleItem();
    }

    private static async Task<PlannerScript> BeginAsync(DateTimeOffset? shortSince)
    {
        var script = await PlannerScript.BeginAsync(At(8, 7), configure: services => services.AddSingleton<SelfCheckCard>(
            (_, _, _, _) => Task.FromResult(new LetterPart("ตรวจระบบ", new Card("ตรวจระบบ").Bubble))));
        if (shortSince is { } since)
            await script.ChangeAsync(db => Short(db, since));
        return script;
    }

    private static Task Short(OtopDbContext db, DateTimeOffset since)
    {
        var reading = new QuotaReading(LineMonth.Of(since));
        reading.Read(300, 100, since);
        reading.Expect(true, since);
        db.Add(reading);
        return Task.CompletedTask;
    }

    private static Task ReplyAsync(OtopDbContext db, int person)
    {
        Shortage.Tell(db, person, null, At(8, 9));
        return Task.CompletedTask;
    }

    private static async Task<List<(int, string?)>> ToldAsync(PlannerScript script)
        => [.. (await script.LookAsync(db => db.Set<ShortageTold>().OrderBy(t => t.PersonId).ToListAsync(Ct))).Select(t => (t.PersonId, t.MessageKey))];

    private static DateTimeOffset At(int day, int hour, int minute = 0) => Bangkok.At(new(2020, 6, day), new(hour, minute));
}
