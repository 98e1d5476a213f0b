using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.People;

namespace OtopBot.Hosting;

public static class DemoSeed
{
    // Enrols the demo office and binds its group, once: a database with people is left as it is.
    public static async Task RunAsync(OtopDbContext db, DemoOffice office, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.People.AnyAsync(ct))
            return;

        foreach (var demo in office.People)
        {
            var person = new Person(demo.LineUserId, demo.DisplayName, demo.Position, PrivacyNotice.Version, since);
            person.Take(new Post(office.ProvinceCode, demo.DistrictCode, demo.Role, demo.Duty), since);
            db.People.Add(person);
        }

        db.Groups.Add(new ProvincialGroup(office.ProvinceCode, office.GroupId, since));
        try
        {
            await AuditedSaving.CommitAsync(db, AuditCause.Start, now, ct);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // Another process that started at the same moment was first.
            db.ChangeTracker.Clear();
        }
    }
}
