using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ReportingOptionsTests
{
    private const string Sentence = "มิ.ย. กาดหมั้ว 1 ล้าน เกษตรดอทคอม 2 ล้าน";

    [Fact]
    public async Task A_province_adds_its_own_words_for_the_channels()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Reporting:GeneralWords:0"] = "กาดหมั้ว",
            ["Reporting:OnlineWords:0"] = "เกษตรดอทคอม",
        }).Build();
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<IConfiguration>(configuration));

        await script.Officer("จุน").Says(Sentence).BotSays("1,000,000 บาท", "2,000,000 บาท", "3,000,000 บาท").BotOffers("ยืนยัน");
    }

    [Fact]
    public async Task Without_them_the_words_mean_nothing_and_no_figure_is_guessed()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).BotDoesNotSay("3,000,000 บาท");
    }
}
