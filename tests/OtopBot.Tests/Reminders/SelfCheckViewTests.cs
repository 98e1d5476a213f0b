using OtopBot.Domain.Calendar;
using OtopBot.Line;
using OtopBot.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

public sealed class SelfCheckViewTests
{
    private static readonly DateTimeOffset Now = Bangkok.At(new DateOnly(2020, 6, 9), new TimeOnly(8, 30));

    private static readonly SelfCheck Fine = new(Now, new(null, 0), null, 0, 0, true, 9);

    [Fact]
    public void A_fine_morning() => Approve(Fine);

    [Fact]
    public void A_morning_on_which_everything_is_wrong()
        => Approve(new(Now, new(Now.AddMinutes(-25), 1200), Now.AddDays(-2), 3, 12, false, 0));

    private static void Approve(SelfCheck check, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        => Approved.Json(MessageBatch.Of(SelfCheckView.Of(check).As(SelfCheckView.Title(check))).Json, name);
}
