using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Tests.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

// Brings the tables to where the pretended province is, by the domain's own acts, as dialogs would have saved them.
internal sealed class OfficeTables(PlannerScript script, SimulatedOffice office)
{
    private const int People = 51;

    private static readonly Signatory Somebody = new(1, "", "");

    private readonly Dictionary<SimulatedOffice.Duty, (bool Done, DateOnly? Granted, (DateOnly, int, DateTime)? Promise)> _known = [];
    private readonly HashSet<DateOnly> _holidays = [];
    private string _staff = "";
    private int _events;

    // Their numbers in the tables are those of the pretended people.
    public async Task EnrolAsync()
    {
        for (var number = 1; number <= People; number++)
            await script.ChangeAsync(db => Task.FromResult(db.Add(new Person(LineIds.User($"{number}"), $"{number}", "นักวิชาการพัฒนาชุมชน", "1", PhayaoCampaign.Signed))));
    }

    public async Task FollowAsync(DateTime moment)
    {
        var at = OfficeFacts.Moment(moment);
        foreach (var duty in office.Duties)
        {
            if (_known.GetValueOrDefault(duty) != (duty.Done, duty.Granted, duty.Promise))
                await script.ChangeAsync(db => FollowAsync(db, duty, at));
            _known[duty] = (duty.Done, duty.Granted, duty.Promise);
        }

        await FollowStaffAsync(at);
        if (_holidays.SetEquals(office.Holidays))
            return;
        await script.ChangeAsync(async db =>
        {
            db.AddRange(office.Holidays.Except(_holidays).Select(day => new Holiday("56", day, "วันหยุด", at)));
            foreach (var gone in await db.Holidays.Where(h => h.RevokedAt == null).ToListAsync())
            {
                if (!office.Holidays.Contains(gone.Day))
                    gone.Revoke(at);
            }
        });
        _holidays.Clear();
        _holidays.UnionWith(office.Holidays);
        await script.MoveDaysAsync();
    }

    private async Task FollowAsync(OtopDbContext db, SimulatedOffice.Duty duty, DateTimeOffset at)
    {
        var (done, granted, promise) = _known.GetValueOrDefault(duty);
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        var obligation = await db.Obligations.SingleAsync(o => o.DistrictCode == duty.District && o.Kind == duty.Round.Kind && o.Month == duty.Round.Month);
        if (done != duty.Done && duty.Round.Month is { } month)
            await ReportAsync(db, campaign, duty, month, at);
        else if (done != duty.Done)
            await CertifyAsync(db, campaign, duty, at);
        if (granted != duty.Granted)
        {
            var deadline = campaign.Deadlines.Single(obligation.IsFor);
            var extension = new Extension(campaign, duty.District, deadline, campaign.Extensions.Count(e => e.DistrictCode == duty.District) + 1, duty.Granted!.Value, "", Somebody, at, LineIds.Event(++_events));
            extension.Grant(duty.Granted.Value, null, Somebody, OfficeFacts.Moment(duty.GrantedAt!.Value), LineIds.Event(++_events));
            campaign.Add(extension);
        }

        if (promise != duty.Promise && duty.Promise is { } given)
            obligation.Promise(given.Day, given.Person, OfficeFacts.Moment(given.At));
        else if (promise != duty.Promise)
            obligation.TakeBackPromise();
        obligation.Touch();
    }

    private async Task ReportAsync(OtopDbContext db, Campaign campaign, SimulatedOffice.Duty duty, FiscalMonth month, DateTimeOffset at)
    {
        var versions = new MonthVersions(await db.Reports.Where(r => r.DistrictCode == duty.District && r.Month == month).ToListAsync());
        if (duty.Done)
            db.Add(versions.Next(campaign, duty.District, month, new Sales(Baht.Of(1), Baht.Zero), Somebody, at, LineIds.Event(++_events)));
        else
            versions.InForce!.Void(Somebody, at);
    }

    private async Task CertifyAsync(OtopDbContext db, Campaign campaign, SimulatedOffice.Duty duty, DateTimeOffset at)
    {
        var history = new CertificationHistory(campaign, duty.District, await db.Certifications.Where(c => c.DistrictCode == duty.District).ToListAsync());
        if (duty.Done)
            db.Add(history.Certify(Somebody, at, LineIds.Event(++_events)));
        else
            history.Withdraw(null, Somebody, at, LineIds.Event(++_events));
    }

    private async Task FollowStaffAsync(DateTimeOffset at)
    {
        var staff = $"{string.Join(' ', office.Posts)} {string.Join(' ', office.Blocked.Order())}";
        if (staff == _staff)
            return;
        _staff = staff;
        await script.ChangeAsync(async db =>
        {
            var posts = await db.Set<Post>().ToListAsync();
            foreach (var person in await db.People.ToListAsync())
            {
                var held = office.Posts.Where(p => p.Person == person.Id).Select(PostOf).ToList();
                foreach (var ended in person.Holdings.Where(h => h.Covers(at) && !held.Exists(h.Post.IsSameAs)))
                    ended.End(at);
                foreach (var post in held.Where(p => !person.PostsAt(at).Any(p.IsSameAs)))
                {
                    if (!posts.Exists(post.IsSameAs))
                        posts.Add(post);
                    person.Take(posts.First(post.IsSameAs), at);
                }

                if (office.Blocked.Contains(person.Id) && person.BlockedAt is null)
                    person.Block(at);
                else if (!office.Blocked.Contains(person.Id) && person.BlockedAt is not null)
                    person.Unblock();
            }
        });
    }

    private static Post PostOf(SimulatedOffice.Held held) => held.Role switch
    {
        RecipientRole.Responsible => new("56", held.District, Role.Officer, OfficeWords.Responsible),
        RecipientRole.Deputy => new("56", held.District, Role.Officer, OfficeWords.Deputy),
        RecipientRole.OtherOfficer => new("56", held.District, Role.Officer, "เจ้าหน้าที่"),
        RecipientRole.Head => new("56", held.District, Role.Officer, OfficeWords.Head),
        RecipientRole.Province => new("56", null, Role.Province, "เจ้าหน้าที่จังหวัด"),
        RecipientRole.Administrator => new("56", null, Role.Admin, "ผู้ดูแลระบบ"),
    };
}
