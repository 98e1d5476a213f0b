using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OtopBot.Domain.Reminders;
using OtopBot.Reminders;

namespace OtopBot.Tests.Reminders;

public sealed class RemindersOptionsTests
{
    [Fact]
    public void Without_configuration_the_usual_ladder_stands_and_nobody_is_thanked()
    {
        var options = Read();

        options.Ladder().Steps.ShouldBe(ReminderLadder.Usual.Steps);
        (options.Enabled, options.Thanks, options.SelfCheck).ShouldBe((true, false, true));
    }

    [Fact]
    public void Steps_of_the_configuration_replace_the_usual_ones()
        => Read(("Steps:0:Name", "only"), ("Steps:0:Offset", "-2"), ("Steps:0:Time", "10:15"), ("Steps:0:Audience", "Head"), ("Steps:0:CatchUp", "1"))
            .Ladder().Steps.ShouldBe([new ReminderStep("only", -2, new(10, 15), Audience.Head, 1)]);

    [Fact]
    public void A_wrong_step_is_refused_by_its_key()
        => Should.Throw<OptionsValidationException>(() => Read(("Steps:0:Name", "only"), ("Steps:0:Time", "20:00"))).Message.ShouldContain("Reminders:Steps: Step 0: the time 20:00");

    private static RemindersOptions Read(params IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Reminders:{s.Key}", (string?)s.Value))).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddReminders().BuildServiceProvider();
        return services.GetRequiredService<RemindersOptions>();
    }
}
