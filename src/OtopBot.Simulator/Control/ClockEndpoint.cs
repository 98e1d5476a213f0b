using System.Xml;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// The simulated moment, and waiting for the bot.
public sealed class ClockEndpoint(LineWorld world, TimeTravel travel, Settling settling, UnderWay underWay, SimulatorOptions options, PlanReader plan, Feed feed)
{
    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapGet("/clock", () => ControlJson.Answer(new { world.Now }));
        sim.MapPut("/clock", JumpAsync);
        sim.MapPost("/settle", SettleAsync);
    }

    private async Task<IResult> JumpAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        if (options.PlatformOnly)
            throw ControlException.NotNow("The bot runs in another process with its own clock; the time cannot be changed here.");

        var (target, before) = (Target(asked), world.Now);
        var visited = await travel.JumpAsync(target, request.HttpContext.RequestAborted)
            ?? throw ControlException.Bad($"Time does not run backwards: it is {world.Now:O} now.");
        // The clock did it, no event of LINE: nobody else tells the page.
        feed.Publish(new FactsChanged());
        feed.Publish(new StateChanged());
        var sent = await plan.SentSinceAsync(before, request.HttpContext.RequestAborted);
        return ControlJson.Answer(new { world.Now, Visited = visited.Select(v => v.ToOffset(world.Now.Offset)), Sent = sent });
    }

    private static Func<DateTimeOffset, DateTimeOffset> Target(Asked asked)
    {
        var (now, advance) = (asked.TextOrNull("now"), asked.TextOrNull("advance"));
        if (now is null == advance is null)
            throw ControlException.Bad("Give either 'now' or 'advance'.");
        if (now is not null)
            return CommandLineReader.ReadMoment(now) is { } moment ? _ => moment : throw ControlException.Bad($"'now' is a moment such as 2020-06-08T09:00:00+07:00, not '{now}'.");

        try
        {
            var step = XmlConvert.ToTimeSpan(advance!);
            return moment => step <= DateTimeOffset.MaxValue.AddYears(-1) - moment ? moment + step : throw ControlException.Bad("'advance' leads beyond the calendar.");
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            throw ControlException.Bad($"'advance' is a duration such as PT1H or P1D, not '{advance}'.");
        }
    }

    private async Task<IResult> SettleAsync(CancellationToken ct)
    {
        var status = await settling.WaitAsync(ct);
        return ControlJson.Answer(new { Settled = status.IsSettled && underWay.Count == 0, Inbox = status.Inbox.Waiting, Outbox = status.Outbox.Due, Webhooks = underWay.Count });
    }
}
