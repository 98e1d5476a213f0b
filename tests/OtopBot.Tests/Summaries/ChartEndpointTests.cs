using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Summaries;
using OtopBot.Summaries.Charts;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

public sealed class ChartEndpointTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_picture_of_a_post_is_behind_its_link_and_never_changes()
    {
        await using var stage = await GroupStage.BeginAsync(address: new Uri("https://otop.example/bot/"));
        await stage.Script.HasReportedAsync("จุน", PhayaoCampaign.June, 50_500_000, 12_554_386);
        await stage.Script.HasReportedAsync("ปง", PhayaoCampaign.June, 900_000, 0);
        await stage.RunAtAsync(6, 26);
        var hero = System.Text.Json.JsonDocument.Parse((await stage.LastAsync()).Json).RootElement[0].GetProperty("contents").GetProperty("hero");
        var address = hero.GetProperty("url").GetString()!;
        address.ShouldStartWith("https://otop.example/bot/charts/");
        var path = address["https://otop.example/bot".Length..];

        await using var web = await WebAsync(stage);
        using var http = web.GetTestClient();
        using var answer = await http.GetAsync(path, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(7));
        var first = await answer.Content.ReadAsByteArrayAsync(Ct);

        stage.At(6, 27, 10);
        await stage.Script.HasReportedAsync("จุน", PhayaoCampaign.June, 1, 1);
        await stage.Script.HasReportedAsync("แม่ใจ", PhayaoCampaign.June, 7, 7);
        await stage.Script.ChangeAsync(async db => (await db.Reports.SingleAsync(r => r.DistrictCode == "5606")).Void(new Signatory(1, "ก", "ข"), stage.Script.Clock.GetUtcNow()));
        await using var another = await WebAsync(stage);
        using var later = another.GetTestClient();
        (await later.GetByteArrayAsync(path, Ct)).ShouldBe(first);
    }

    [Fact]
    public async Task A_link_that_is_forged_expired_or_of_nothing_is_not_found()
    {
        await using var stage = await GroupStage.BeginAsync();
        await using var web = await WebAsync(stage);
        using var http = web.GetTestClient();
        var now = stage.Script.Clock.GetUtcNow();
        var order = new ChartOrder(1, PhayaoCampaign.June, now, Names: true);
        (await StatusAsync(order.Sign(GroupStage.Keys))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(order.Sign(new EphemeralDataProtectionProvider()))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync((order with { CampaignId = 99 }).Sign(GroupStage.Keys))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync((order with { Month = new FiscalMonth(2021, 6) }).Sign(GroupStage.Keys))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("x")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(new string('A', 3000))).ShouldBe(HttpStatusCode.NotFound);
        var token = order.Sign(GroupStage.Keys);
        (await StatusAsync(token[..^2] + (token[^2] == 'A' ? "BA" : "AA"))).ShouldBe(HttpStatusCode.NotFound);
        stage.Script.Clock.SetUtcNow(now + ChartOrder.Life);
        (await StatusAsync(token)).ShouldBe(HttpStatusCode.NotFound);

        async Task<HttpStatusCode> StatusAsync(string signed)
        {
            using var answer = await http.GetAsync($"/charts/{signed}.png", Ct);
            return answer.StatusCode;
        }
    }

    private static async Task<WebApplication> WebAsync(GroupStage stage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(stage.Script.Clock).AddSingleton(GroupStage.Keys).AddSingleton<ChartShelf>().AddScoped(_ => stage.Script.Open());
        var app = builder.Build();
        app.MapCharts();
        await app.StartAsync();
        return app;
    }
}
