using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using OtopBot.Tests.Line;
using OtopBot.Tests.Support;
using OtopBot.Webhook;

namespace OtopBot.Tests.Webhook;

public sealed class BotIdentityTests
{
    private static readonly string Stranger = LineIds.User("บอทอื่น");

    [Fact]
    public async Task What_cannot_be_a_bot_s_id_is_not_believed_and_LINE_is_asked_again()
    {
        string[] ids = ["somebody", Webhooks.Destination];
        var asked = 0;
        using var line = new ScriptedLine(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"userId":"{{ids[Math.Min(asked++, 1)]}}","basicId":"@otop","displayName":"OTOP"}"""),
        }));
        using var bot = new BotIdentity(line.Client(), ScriptedLine.Options, new ConfigurationBuilder().Build(), NullLogger<BotIdentity>.Instance);

        bot.IsForeign(Stranger).ShouldBeFalse();
        await bot.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => bot.IsForeign(Stranger), "LINE said which bot this is");

        bot.IsForeign(Webhooks.Destination).ShouldBeFalse();
        await bot.StopAsync(CancellationToken.None);
    }
}
