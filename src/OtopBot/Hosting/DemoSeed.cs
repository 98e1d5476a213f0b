using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.People;

namespace OtopBot.Hosting;

public static class DemoSeed
{
    private const int Attempts = 10;

    // Enrols the demo office and binds its group, once: a database with people is left as it is.
    public static async Task RunAsync(OtopDbContext db, DemoOffice office, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        for (var attempt = 1; !await db.People.AnyAsync(ct); attempt++)
        {
            Add(db, office, since);
            try
            {
                await AuditedSaving.CommitAsync(db, AuditCause.Start, now, ct);
                return;
            }
            catch (DbUpdateException problem) when (attempt < Attempts && UniqueViolation.Is(problem))
            {
                // Another process that started at the same moment was first, or only took the audit's next number: the table tells.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static void Add(OtopDbContext db, DemoOffice office, DateTimeOffset since)
    {
        foreach (var demo in office.People)
        {
            var person = new Person(demo.LineUserId, demo.DisplayName, demo.Position, PrivacyNotice.Version, since);
            person.Take(new Post(office.ProvinceCode, demo.DistrictCode, demo.Role, demo.Duty), since);
            db.People.Add(person);
        }

        db.Groups.Add(new ProvincialGroup(office.ProvinceCode, office.GroupId, since));
    }
}
