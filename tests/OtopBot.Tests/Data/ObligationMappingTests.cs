using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

public sealed class ObligationMappingTests
{
    [Theory]
    [InlineData(DeadlineKind.Certification, null)]
    [InlineData(DeadlineKind.MonthlyReport, "2563-06")]
    public async Task A_district_owes_a_thing_once_with_a_month_or_without(DeadlineKind kind, string? month)
    {
        using var database = new RoadDatabase();
        await database.AddAsync(PhayaoCampaign.Create());
        var campaign = await database.ReadAsync(db => db.Campaigns.Select(c => c.Id).SingleAsync());
        var thing = month is null ? (FiscalMonth?)null : FiscalMonth.Parse(month);
        await database.AddAsync(new Obligation(campaign, "5602", kind, thing));

        var second = await Should.ThrowAsync<DbUpdateException>(() => database.AddAsync(new Obligation(campaign, "5602", kind, thing)));

        UniqueViolation.Is(second).ShouldBeTrue();
        await database.AddAsync(new Obligation(campaign, "5603", kind, thing));
    }
}
