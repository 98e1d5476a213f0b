using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;

namespace OtopBot.Tests.Support;

// The facts that remain of a play about figures, and people who hold posts in two districts.
public static class FigureScript
{
    public static Task<List<MonthlyReport>> ReportsAsync(this DialogScript script) => script.LookAsync(db => db.Reports.OrderBy(r => r.Id).ToListAsync());

    public static Task<List<Certification>> CertificationsAsync(this DialogScript script) => script.LookAsync(db => db.Certifications.OrderBy(c => c.Id).ToListAsync());

    // An officer of one district who also holds a post in another.
    public static async Task<Speaker> OfficerOfTwoAsync(this DialogScript script, string first, string second)
    {
        var officer = script.Officer(first);
        await script.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(p => p.LineUserId == officer.ChatId);
            person.Take(new Post("56", PhayaoCampaign.CodeOf(second), Role.Officer, "ผู้รับผิดชอบ"), PhayaoCampaign.Signed);
        });
        return officer;
    }
}
