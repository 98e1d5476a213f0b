using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.People;

public sealed class HoldingTests
{
    private static readonly DateTimeOffset From = Phayao.Monday;

    [Fact]
    public void It_covers_its_first_moment_and_not_its_last()
    {
        var holding = new Holding(Officer("5602"), From);
        holding.Covers(From.AddTicks(-1)).ShouldBeFalse();
        holding.Covers(From).ShouldBeTrue();
        holding.Covers(From.AddYears(10)).ShouldBeTrue();

        holding.End(From.AddDays(1));

        holding.Covers(From.AddDays(1).AddTicks(-1)).ShouldBeTrue();
        holding.Covers(From.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void What_has_ended_does_not_end_again()
    {
        var holding = new Holding(Officer("5602"), From);
        holding.End(From.AddDays(1));
        holding.End(From.AddDays(9));

        holding.Until.ShouldBe(From.AddDays(1));
    }

    [Fact]
    public void A_person_may_do_at_a_moment_what_the_posts_held_then_allow()
    {
        var person = new Person("U1", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชน", "1", From);
        person.Take(Officer("5602"), From);
        person.Take(Officer("5606"), From.AddDays(5));

        person.PostsAt(From.AddTicks(-1)).ShouldBeEmpty();
        person.PostsAt(From).Select(p => p.DistrictCode).ShouldBe(["5602"]);
        person.PostsAt(From.AddDays(5)).Select(p => p.DistrictCode).ShouldBe(["5602", "5606"]);
    }

    [Fact]
    public void The_same_post_is_not_held_twice_at_once()
    {
        var person = new Person("U1", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชน", "1", From);
        person.Take(Officer("5602"), From);
        person.Take(Officer("5602"), From.AddDays(1));

        person.Holdings.Count.ShouldBe(1);
    }

    private static Post Officer(string district) => new("56", district, Role.Officer, "ผู้รับผิดชอบ");
}
