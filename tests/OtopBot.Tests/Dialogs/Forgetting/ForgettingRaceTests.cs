using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;
using OtopBot.Line.Webhook;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Forgetting;

// Two processes that have both read before either commits: one order or the other, never a half.
public sealed class ForgettingRaceTests
{
    private const string Name = "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deletion_and_a_report_of_one_person_come_one_after_the_other(bool deletionFirst)
    {
        await using var script = await DialogScript.BeginAsync(file: true);
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").BotOffers("ยืนยัน");
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Says("ลบข้อมูลของฉัน").BotOffers("ยืนยันการลบ");
        var deletion = await StoredAsync(script, officer, "ยืนยันการลบ");
        var report = await StoredAsync(script, officer, confirm, postback: true);

        await RaceAsync(script, deletionFirst ? deletion : report, deletionFirst ? report : deletion);

        var person = await script.LookAsync(db => db.People.SingleAsync());
        // Confirming a report first ends the question for the deletion, which then has to be asked for again.
        (person.Name, person.ForgottenAt is not null).ShouldBe(deletionFirst ? ("", true) : (Name, false));
        (await script.ReportsAsync()).Select(r => r.By.Name).ShouldBe(deletionFirst ? [] : [Name]);
        if (!deletionFirst)
            await script.Officer("จุน").Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        (await script.TextsAsync()).Where(t => t.Contains("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_last_administrators_who_leave_at_once_one_stays()
    {
        await using var script = await DialogScript.BeginAsync(file: true);
        var (one, two) = (script.Admin("ผู้ดูแลระบบคนที่หนึ่ง"), script.Admin("ผู้ดูแลระบบคนที่สอง"));
        await one.Says("ลบข้อมูลของฉัน").BotOffers("ยืนยันการลบ");
        await two.Says("ลบข้อมูลของฉัน").BotOffers("ยืนยันการลบ");

        await RaceAsync(script, await StoredAsync(script, one, "ยืนยันการลบ"), await StoredAsync(script, two, "ยืนยันการลบ"));

        var people = await script.LookAsync(db => db.People.OrderBy(p => p.Id).ToListAsync());
        people.Select(p => p.PostsAt(script.Clock.GetUtcNow()).Any(post => post.Role == Role.Admin)).ShouldBe([false, true]);
        people[1].Name.ShouldBe("ผู้ดูแลระบบคนที่สอง");
    }

    // The second has read everything before the first commits; it is refused and looks again, as the inbox does.
    private static async Task RaceAsync(DialogScript script, string first, string second)
    {
        await using var slow = script.Open();
        await script.HandleAsync(slow, second);
        await using (var quick = script.Open())
        {
            await script.HandleAsync(quick, first);
            await quick.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(TestContext.Current.CancellationToken));
        await using var again = script.Open();
        await script.HandleAsync(again, second);
        await again.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> StoredAsync(DialogScript script, Speaker speaker, string said, bool postback = false)
    {
        var e = LineEvent.Parse(DialogScriptEvents.Complete(
            postback ? DialogScriptEvents.Postback(said) : DialogScriptEvents.Text(said), script.NextEventId(), script.Clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = speaker.ChatId }));
        await script.StoreAsync(e);
        return e.WebhookEventId;
    }
}
