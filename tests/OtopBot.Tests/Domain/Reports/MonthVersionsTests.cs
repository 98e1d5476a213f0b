using CsCheck;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Reports;

public sealed class MonthVersionsTests
{
    private readonly Campaign _campaign = Phayao.Campaign;
    private readonly List<MonthlyReport> _all = [];

    [Fact]
    public void Undoing_puts_the_former_version_in_force_and_keeps_the_number_used()
    {
        var first = Save(60, Phayao.Monday);
        var second = Save(61, Phayao.Monday.AddMinutes(5));
        second.Void(Phayao.OfficerOf("จุน"), Phayao.Monday.AddMinutes(6));
        Versions.InForce.ShouldBe(first);
        first.Void(Phayao.OfficerOf("จุน"), Phayao.Monday.AddMinutes(7));
        (Versions.InForce, Versions.Newest).ShouldBe((null, second));

        var third = Save(62, Phayao.Monday.AddMinutes(8));
        (third.Version, third.Number).ShouldBe((3, "ย-2563-5602-06-03"));
        Versions.InForce.ShouldBe(third);
        Should.Throw<InvalidOperationException>(() => first.Void(Phayao.OfficerOf("จุน"), Phayao.Monday));
    }

    [Fact]
    public void Only_what_is_in_force_is_undone_within_fifteen_minutes_and_before_the_lock()
    {
        var first = Save(60, Phayao.Monday);
        var end = Phayao.Monday.AddMinutes(15);
        Versions.WhyNotUndo(first, end.AddTicks(-1), locked: false).ShouldBeNull();
        Versions.WhyNotUndo(first, end, locked: false).ShouldBe(UndoProblem.TooLate);
        Versions.WhyNotUndo(first, Phayao.Monday, locked: true).ShouldBe(UndoProblem.Locked);
        var second = Save(61, Phayao.Monday);
        Versions.WhyNotUndo(first, Phayao.Monday, locked: false).ShouldBe(UndoProblem.Replaced);
        second.Void(Phayao.OfficerOf("จุน"), Phayao.Monday);
        Versions.WhyNotUndo(second, Phayao.Monday, locked: false).ShouldBe(UndoProblem.Void);
        Versions.WhyNotUndo(first, Phayao.Monday, locked: false).ShouldBeNull();
    }

    [Fact]
    public void Timeliness_is_that_of_the_first_version_that_is_not_void()
    {
        var close = OtopBot.Domain.Calendar.Bangkok.EndOf(new DateOnly(2020, 6, 25));
        Save(60, close.AddMinutes(-5)).Void(Phayao.OfficerOf("จุน"), close.AddMinutes(1));
        Save(60, close.AddMinutes(2)).OnTime.ShouldBeFalse();
    }

    // Any sequence of saving, undoing and waiting, up to the lock and beyond.
    [Fact]
    public void Whatever_is_done_in_whatever_order_the_versions_stay_true()
        => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40], Gen.Int[0, 9]).Array[1, 40].Sample(steps =>
        {
            var (campaign, all, at) = (Phayao.Campaign, new List<MonthlyReport>(), Phayao.Monday.AddDays(17));
            foreach (var (what, minutes, which) in steps)
            {
                at = at.AddMinutes(what == 3 ? minutes * 30 : minutes);
                var versions = new MonthVersions(all);
                if (what <= 1)
                    all.Add(versions.Next(campaign, "5602", Phayao.June, new Sales(Baht.Of(minutes), Baht.Of(which)), Phayao.OfficerOf("จุน"), at, "e"));
                else if (all.Count > 0 && all[which % all.Count] is var meant && versions.WhyNotUndo(meant, at, campaign.ReportDeadline(Phayao.June).IsLocked(at)) is null)
                    meant.Void(Phayao.OfficerOf("จุน"), at);

                versions = new MonthVersions(all);
                versions.All.Select(v => v.Version).ShouldBe(Enumerable.Range(1, all.Count));
                all.Select(v => v.Number).ShouldBeUnique();
                versions.InForce.ShouldBe(all.Where(v => !v.IsVoid).MaxBy(v => v.Version));
                var first = versions.All.FirstOrDefault(v => !v.IsVoid);
                versions.InForce?.OnTime.ShouldBe(campaign.ReportDeadline(Phayao.June).IsOnTime(first!.At));
                all.Where(v => v.IsVoid).ShouldAllBe(v => v.VoidedAt < v.At + MonthVersions.UndoFor);
            }
        });

    private MonthVersions Versions => new(_all);

    private MonthlyReport Save(decimal millions, DateTimeOffset at)
    {
        _all.Add(Versions.Next(_campaign, "5602", Phayao.June, new Sales(Baht.Of(millions * 1_000_000), Baht.Zero), Phayao.OfficerOf("จุน"), at, "e"));
        return _all[^1];
    }
}
