using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Helping;

public sealed class HelpingViewTests
{
    [Fact]
    public async Task The_menu_of_an_officer()
    {
        await using var script = await DialogScript.BeginAsync();
        Approved.Json((await script.Officer("จุน").Says("เมนู").LastAsync())!.Json);
    }

    [Fact]
    public async Task The_help_of_an_administrator()
    {
        await using var script = await DialogScript.BeginAsync();
        Approved.Json((await script.Admin().Says("ช่วยเหลือ").LastAsync())!.Json);
    }

    [Fact]
    public async Task What_a_stranger_is_told()
    {
        await using var script = await DialogScript.BeginAsync();
        Approved.Json((await script.Stranger().Follows().LastAsync())!.Json);
    }

    [Fact]
    public async Task A_draft_that_waits()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<Dialog>(new ColourDialog("ฟ้า")));
        Approved.Json((await script.Officer("จุน").Says("ฟ้า").Says("เมนู").LastAsync())!.Json);
    }

    [Fact]
    public async Task A_sticker()
    {
        await using var script = await DialogScript.BeginAsync();
        Approved.Json((await script.Officer("จุน").Sends("sticker").LastAsync())!.Json);
    }
}
