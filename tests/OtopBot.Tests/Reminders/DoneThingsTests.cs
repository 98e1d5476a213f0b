using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

// Due on 22 June.
public sealed class DoneThingsTests
{
    private const string Jun = "5602";
    private static readonly Signatory By = new(1, "ผู้ลงนาม", "นักวิชาการ");

    [Fact]
    public async Task The_first_answer_to_the_target_tells_whether_it_came_in_time()
    {
        await using var script = await DialogScript.BeginAsync();
        (await OnTimeAsync(script)).ShouldBeNull();
        await OnAsync(script, 22, (history, at, id) => history.Certify(By, at, id));
        await OnAsync(script, 24, (history, at, id) => history.Correct([new MonthPlan(PhayaoCampaign.June, Baht.Of(1))], "น้ำท่วม", By, at, id));

        (await OnTimeAsync(script)).ShouldBe(true);
    }

    [Fact]
    public async Task What_was_taken_back_tells_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        await OnAsync(script, 22, (history, at, id) => history.Certify(By, at, id));
        await OnAsync(script, 23, (history, at, id) => history.Withdraw("พิมพ์ผิด", By, at, id));
        (await OnTimeAsync(script)).ShouldBeNull();
        await OnAsync(script, 24, (history, at, id) => history.Certify(By, at, id));

        (await OnTimeAsync(script)).ShouldBe(false);
    }

    [Fact]
    public async Task A_revised_target_has_a_first_answer_of_its_own()
    {
        await using var script = await DialogScript.BeginAsync();
        await OnAsync(script, 22, (history, at, id) => history.Certify(By, at, id));
        await script.ChangeAsync(async db =>
        {
            var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
            campaign.Revise(Jun, Baht.Of(4), [.. campaign.Months.Select(m => new MonthPlan(m, Baht.Of(1)))], TargetSource.Letter, script.Clock.GetUtcNow());
        });
        (await OnTimeAsync(script)).ShouldBeNull();
        await OnAsync(script, 24, (history, at, id) => history.Certify(By, at, id));

        (await OnTimeAsync(script)).ShouldBe(false);
    }

    private static Task OnAsync(DialogScript script, int day, Action<CertificationHistory, DateTimeOffset, string> act) => script.ChangeAsync(async db =>
    {
        script.At(new DateOnly(2020, 6, day), new TimeOnly(9, 0));
        var history = new CertificationHistory(await db.Campaigns.AsSplitQuery().SingleAsync(), Jun, await db.Certifications.ToListAsync());
        act(history, script.Clock.GetUtcNow(), script.NextEventId());
        db.AddRange(history.Versions.Where(v => v.Id == 0));
    });

    private static Task<bool?> OnTimeAsync(DialogScript script) => script.LookAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        return (await DoneThings.ReadAsync(db, campaign, TestContext.Current.CancellationToken)).OnTime(Jun, campaign.CertificationDeadline);
    });
}
