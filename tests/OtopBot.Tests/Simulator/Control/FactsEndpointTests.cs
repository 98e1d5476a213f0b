using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Simulator.Control;

public sealed class FactsEndpointTests
{
    private static readonly DateTimeOffset Start = SimulatorOptions.DefaultNow;

    [Fact]
    public async Task Due_days_stand_in_facts_with_what_districts_asked_for_and_promised()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        await simulator.Services.GetRequiredService<BotWindow>().LookAsync(async db =>
        {
            var campaign = await db.Campaigns.SingleAsync();
            var june = campaign.ReportDeadline(campaign.FirstMonth);
            campaign.Add(new Extension(campaign, "5602", june, 1, new(2020, 6, 30), "น้ำท่วม", By(), Start, "E1"));
            var granted = new Extension(campaign, "5602", campaign.CertificationDeadline, 2, new(2020, 6, 26), "น้ำท่วม", By(), Start, "E2");
            granted.Grant(new(2020, 6, 24), null, By(), Start, "E3");
            campaign.Add(granted);
            var obligation = await db.Obligations.FirstOrDefaultAsync(o => o.DistrictCode == "5602" && o.Kind == DeadlineKind.MonthlyReport && o.Month == june.Month)
                ?? db.Add(new Obligation(campaign.Id, "5602", june.Kind, june.Month)).Entity;
            obligation.Promise(new(2020, 6, 23), 1, Start);
            return await db.SaveChangesAsync();
        });
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };

        var facts = (await Answer.OfAsync(await http.GetAsync("/sim/facts", TestContext.Current.CancellationToken))).Body;

        facts.GetProperty("deadlines")[0].GetRawText().ShouldBe("""{"kind":"certification","month":null,"opensOn":"2020-06-07","dueOn":"2020-06-22","locksOn":"2020-10-10"}""");
        facts.GetProperty("deadlines").GetArrayLength().ShouldBe(5);
        var district = facts.GetProperty("districts")[1];
        district.GetProperty("extensions").GetRawText().ShouldBe(
            """[{"kind":"monthlyReport","month":"2563-06","dueOn":"2020-06-25","askedFor":"2020-06-30","grantedUntil":null,"state":"asked","number":1},{"kind":"certification","month":null,"dueOn":"2020-06-22","askedFor":"2020-06-26","grantedUntil":"2020-06-24","state":"granted","number":2}]""");
        district.GetProperty("promises").GetRawText().ShouldBe("""[{"kind":"monthlyReport","month":"2563-06","promisedFor":"2020-06-23","at":"2020-06-08T09:00:00+07:00"}]""");
        facts.GetProperty("districts")[0].GetProperty("promises").GetArrayLength().ShouldBe(0);
    }

    // Every signature is a row's own.
    private static Signatory By() => new(1, "เจ้าหน้าที่", "นักวิชาการพัฒนาชุมชน");
}
