using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(60, 3, null)]
    [InlineData(60, null, 63)]
    [InlineData(null, 3, 63)]
    [InlineData(60, 3, 63)]
    public void Any_two_make_the_third(int? general, int? online, int? total)
        => Of(general, online, total).Sales.ShouldBe(new Sales(Baht.Of(60), Baht.Of(3)));

    [Theory]
    [InlineData(60, null, null)]
    [InlineData(null, 3, null)]
    [InlineData(null, null, 63)]
    [InlineData(null, null, null)]
    public void One_alone_makes_nothing(int? general, int? online, int? total)
    {
        Of(general, online, total).Sales.ShouldBeNull();
        Of(general, online, total).Disagree.ShouldBeFalse();
    }

    [Theory]
    [InlineData(60, 3, 64)]
    [InlineData(60, null, 59)]
    [InlineData(null, 60, 59)]
    public void What_cannot_all_be_true_makes_nothing(int? general, int? online, int? total)
    {
        Of(general, online, total).Sales.ShouldBeNull();
        Of(general, online, total).Disagree.ShouldBeTrue();
    }

    [Fact]
    public void Each_repair_makes_three_agree_and_none_is_below_zero()
    {
        var figures = Of(60, 3, 2);
        figures.Repairs.ShouldBe([(Figure.Total, Baht.Of(63))]);
        var other = Of(60, 3, 64);
        other.Repairs.ShouldBe([(Figure.General, Baht.Of(61)), (Figure.Online, Baht.Of(4)), (Figure.Total, Baht.Of(63))]);
        foreach (var (figure, amount) in other.Repairs)
            other.Repair(figure, amount).Sales.ShouldNotBeNull();
    }

    [Fact]
    public void A_part_said_anew_makes_a_new_total()
        => Of(60, 3, 63).With(Figure.Online, Baht.Of(5)).Sales.ShouldBe(new Sales(Baht.Of(60), Baht.Of(5)));

    [Fact]
    public void A_total_said_anew_is_checked_against_both_parts()
        => Of(60, 3, null).With(Figure.Total, Baht.Of(70)).Disagree.ShouldBeTrue();

    [Fact]
    public void A_total_that_was_given_stands_when_the_only_part_changes()
        => Of(60, null, 63).With(Figure.General, Baht.Of(50)).Sales.ShouldBe(new Sales(Baht.Of(50), Baht.Of(13)));

    [Fact]
    public void Two_said_together_replace_what_was_there()
        => Of(1, 2, 3).Hear(Of(60, null, 63)).Sales.ShouldBe(new Sales(Baht.Of(60), Baht.Of(3)));

    private static Figures Of(int? general, int? online, int? total) => new(Amount(general), Amount(online), Amount(total));

    private static Baht? Amount(int? baht) => baht is { } known ? Baht.Of(known) : null;
}
