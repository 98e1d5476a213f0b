using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Dialogs.SigningIn;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.SigningIn;

public sealed partial class SigningInDialogTests
{
    [Theory]
    [InlineData("แดชบอร์ด")]
    [InlineData("หน้างานระบบ")]
    public async Task An_administrator_gets_a_link_of_which_only_the_hash_is_kept(string word)
    {
        await using var script = await BeginAsync();
        await script.Admin().Says(word).BotSays("หน้างานระบบ", "ครั้งเดียว", "09.10 น.").BotOffers("เปิดหน้างานระบบ");

        var link = await script.LookAsync(db => db.Set<SignInLink>().SingleAsync());
        var code = Code().Match((await script.LookAsync(db => db.Set<OtopBot.Outbox.OutboxMessage>().SingleAsync())).Messages).Groups[1].Value;
        (link.Hash, link.ExpiresAt, link.UsedAt).ShouldBe((SignInLink.HashOf(code), new DateTimeOffset(2020, 6, 8, 9, 10, 0, TimeSpan.FromHours(7)), null));
        (await script.TextsAsync()).Count(t => t.Contains(code, StringComparison.Ordinal)).ShouldBe(1, "in the message that is still to be sent");
    }

    [Fact]
    public async Task The_menu_of_an_administrator_has_the_button_when_the_page_is_there()
    {
        await using (var script = await BeginAsync())
        {
            await script.Admin().Says("เมนู").Taps("หน้างานระบบ").BotOffers("เปิดหน้างานระบบ");
            await script.Province().Says("เมนู").BotDoesNotOffer("หน้างานระบบ");
        }

        await using var without = await DialogScript.BeginAsync();
        await without.Admin().Says("เมนู").BotDoesNotOffer("หน้างานระบบ").Says("แดชบอร์ด").BotSays("ไม่ได้เปิดใช้หน้างานระบบ");
        (await without.LookAsync(db => db.Set<SignInLink>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_gets_one_whatever_they_type_or_forge()
    {
        await using var script = await BeginAsync();
        await script.Officer("จุน").Says("แดชบอร์ด").BotSays("เฉพาะผู้ดูแลระบบ").Presses("signin.open").BotSays("เฉพาะผู้ดูแลระบบ");
        await script.Province().Says("หน้างานระบบ").BotSays("เฉพาะผู้ดูแลระบบ").Presses("signin.open").BotSays("เฉพาะผู้ดูแลระบบ");
        await script.Stranger().Says("แดชบอร์ด").BotSays("ยังไม่ได้ลงทะเบียน").Presses("signin.open").BotSays("ใช้ไม่ได้แล้ว");
        (await script.LookAsync(db => db.Set<SignInLink>().CountAsync())).ShouldBe(0);
    }

    private static Task<DialogScript> BeginAsync() => DialogScript.BeginAsync(configure: services => services
        .AddSingleton(new DashboardDoor(true)).AddSingleton(new PublicAddress(new Uri("https://bot.example.go.th/otop/"))));

    [GeneratedRegex("https://bot.example.go.th/otop/signin/([A-Za-z0-9_-]{43})\"")]
    private static partial Regex Code();
}
