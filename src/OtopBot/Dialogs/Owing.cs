using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs;

// One thing of one district, by its own deadline, and where it stands at this moment.
public sealed record OwedThing(District District, Deadline Deadline, bool IsDone, bool IsOpen, bool IsLocked)
{
    public bool IsMissing => IsOpen && !IsLocked && !IsDone;
}

public static class Owing
{
    public static async Task<IReadOnlyList<OwedThing>> OfAsync(Scene scene, string district, CancellationToken ct)
    {
        var table = await DistrictTable.LoadAsync(scene, district, ct);
        var months = await DistrictMonths.LoadAsync(scene, district, ct);
        return
        [
            new(table.District, table.Deadline, table.IsAnswered, table.Deadline.IsOpen(scene.At), table.IsLocked(scene.At)),
            .. scene.Campaign!.Months.Select(m => new OwedThing(table.District, months.Deadline(m), months.Latest(m) is not null, months.Deadline(m).IsOpen(scene.At), months.IsLocked(m, scene.At))),
        ];
    }

    public static async Task<OwedThing> OfAsync(Scene scene, string district, Deadline thing, CancellationToken ct)
        => (await OfAsync(scene, district, ct)).Single(o => (o.Deadline.Kind, o.Deadline.Month) == (thing.Kind, thing.Month));

    // What the districts of this person still lack, or those of the place that was named; the earliest first.
    public static async Task<IReadOnlyList<OwedThing>> MissingAsync(Scene scene, Place place, CancellationToken ct)
        => [.. (await MeantAsync(scene, place, ct)).Where(o => o.IsMissing).OrderBy(o => o.Deadline.DueOn).ThenBy(o => o.Deadline.Kind)];

    // Whatever the place names in the own districts.
    public static async Task<IReadOnlyList<OwedThing>> MeantAsync(Scene scene, Place place, CancellationToken ct)
    {
        List<OwedThing> all = [];
        foreach (var district in scene.OwnDistricts.Where(d => place.Districts.Count == 0 || place.Districts.Contains(d)))
            all.AddRange(await OfAsync(scene, district, ct));
        return [.. all.Where(o => place.Month is not null ? o.Deadline.Month == place.Month : !place.OfCertification || o.Deadline.Kind == DeadlineKind.Certification)];
    }

    // For what a draft remembers of a thing: null when a newer round does not have it.
    public static Deadline? ThingOf(string district, FiscalMonth? month, Campaign campaign)
        => campaign.Districts.Any(d => d.Code == district) ? campaign.Deadlines.FirstOrDefault(d => d.Month == month) : null;

    public static Deed DeedOf(Deadline thing) => thing.Kind == DeadlineKind.Certification ? Deed.Certify : Deed.Report;
}
