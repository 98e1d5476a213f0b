using OtopBot.Dialogs.Enrolling;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed class WrongCodesTests
{
    private static readonly DateTimeOffset Start = PhayaoCampaign.Signed;

    [Fact]
    public void The_fifth_within_fifteen_minutes_locks_for_fifteen_minutes()
    {
        var wrong = new WrongCodes("U1");
        Enumerable.Range(0, 5).Select(i => wrong.Add(Start.AddMinutes(i))).ShouldBe([false, false, false, false, true]);
        wrong.IsLocked(Start.AddMinutes(4 + 15).AddTicks(-1)).ShouldBeTrue();
        wrong.IsLocked(Start.AddMinutes(4 + 15)).ShouldBeFalse();
    }

    [Fact]
    public void Five_in_a_longer_time_do_not_lock()
    {
        var wrong = new WrongCodes("U1");
        Enumerable.Range(0, 40).Any(i => wrong.Add(Start.AddMinutes(4 * i))).ShouldBeFalse();
    }
}
