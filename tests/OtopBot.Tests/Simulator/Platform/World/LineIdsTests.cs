using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Platform.World;

public sealed class LineIdsTests
{
    [Fact]
    public void An_event_id_begins_with_its_moment()
    {
        LineIds.Event(DateTimeOffset.UnixEpoch)[..10].ShouldBe("0000000000");
        LineIds.Event(DateTimeOffset.FromUnixTimeMilliseconds(1469918176385))[..10].ShouldBe("01ARYZ6S41");
        LineIds.Event(DateTimeOffset.UnixEpoch).ShouldNotBe(LineIds.Event(DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Message_ids_grow()
    {
        var (first, second) = (LineIds.Message(), LineIds.Message());
        (first.Length, second.Length).ShouldBe((18, 18));
        string.CompareOrdinal(first, second).ShouldBeLessThan(0);
    }

    [Fact]
    public void People_and_groups_have_LINEs_forms()
    {
        LineIds.IsUser(LineIds.User()).ShouldBeTrue();
        LineIds.IsGroup(LineIds.Group()).ShouldBeTrue();
        LineIds.IsUser(LineIds.Group()).ShouldBeFalse();
        LineIds.IsUser("U" + new string('A', 32)).ShouldBeFalse();
        LineIds.IsUser("U123").ShouldBeFalse();
    }
}
