using Microsoft.Extensions.Time.Testing;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class OffsetTimeProviderTests
{
    private readonly FakeTimeProvider _machine = new(Phayao.Monday.AddYears(6));

    [Fact]
    public void It_runs_at_the_machines_speed_from_another_moment()
    {
        var moved = new OffsetTimeProvider(_machine, Phayao.Monday - _machine.GetUtcNow());
        _machine.Advance(TimeSpan.FromMinutes(3));

        moved.GetUtcNow().ShouldBe(Phayao.Monday.AddMinutes(3));
    }

    [Fact]
    public void It_goes_on_from_what_is_written_down_and_never_back()
    {
        var moved = new OffsetTimeProvider(_machine, Phayao.Monday - _machine.GetUtcNow());

        moved.GoOnFrom(Phayao.Monday.AddHours(1));
        moved.GoOnFrom(Phayao.Monday);
        moved.GetUtcNow().ShouldBe(Phayao.Monday.AddHours(1));
    }
}
