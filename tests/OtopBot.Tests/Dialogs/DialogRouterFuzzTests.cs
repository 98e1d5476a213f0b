using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class DialogRouterFuzzTests
{
    private static readonly string[] Pieces =
    [
        "ยกเลิก", "เมนู", "ช่วยเหลือ", "ทำต่อ", "ลงทะเบียน", "ลงทะเบียน ABCD-EFGH", "ABCD-EFGH", "ออกรหัส", "ออกรหัส จุน", "ผูกกลุ่ม", "สรุป", "สรุป มิ.ย.",
        "สรุป 13/63", "ใครยังไม่ส่ง", "รายงาน", "รับรองเป้า", "มิ.ย. ทั่วไป 1 ล้าน ออนไลน์ 5", "ใช่", "ไม่", "ย้อนกลับ", "ยอมรับ", "บอท", "@บอท สรุป", "๑๒๓", "0", "-1",
        "\u200b", " ", "\n", "👩‍👩‍👧", "\"", "{}", "%s", "'; --", "ก\u0E48\u0E48", "99999999999999999999", "ฟ้า", "แดง", "เขียว",
    ];

    private static readonly string[] Buttons =
    [
        "bot.cancel", "bot.menu", "bot.help", "bot.resume?d=enrol", "bot.resume", "bot.again?m=1", "enrol.accept?c=00000000", "enrol.position?p=9999999999", "codes.start",
        "codes.district?d=5602", "codes.post?d=5602&t=0", "codes.post?d=9999&t=-1", "codes.post?r=admin", "codes.group", "sum.month", "sum.month?m=2563-06", "sum.month?m=9999-99",
        "sum.missing", "report.start", "certify.start", "", "x", "a.b", "%.%", "ฟ้า.start",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf<string>(
        Gen.OneOf(Pieces),
        Gen.Select(Gen.OneOf(Pieces), Gen.OneOf(Pieces), (a, b) => $"{a} {b}"),
        Gen.String[0, 40].Select(text => new string([.. text.Where(c => !char.IsSurrogate(c))])));

    private static readonly Gen<JsonObject> Events = Gen.Frequency<JsonObject>(
        (6, Texts.Select(text => DialogScriptEvents.Text(text))),
        (3, Gen.OneOf(Buttons).Select(DialogScriptEvents.Postback)),
        (1, Gen.OneOf("sticker", "image", "video", "audio", "file", "location", "hologram").Select(DialogScriptEvents.Media)),
        (1, Gen.Bool.Select(DialogScriptEvents.Follow)));

    [Fact]
    public async Task In_a_chat_of_two_every_order_of_anything_is_answered_and_nothing_breaks()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<Dialog>(new ColourDialog("ฟ้า")));
        Gen.Select(Gen.Int[0, 3], Events.List[1, 6]).Sample(
            play =>
            {
                var (who, events) = play;
                var speaker = who switch { 0 => script.Stranger(), 1 => script.Officer("จุน"), 2 => script.Admin(), _ => script.Province() };
                foreach (var e in events)
                    speaker.Does(e).BotSays();
                speaker.GetAwaiter().GetResult();
            },
            iter: 100, threads: 1);
    }

    [Fact]
    public async Task In_a_group_that_does_not_speak_to_it_the_bot_stays_silent()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Group().BindAsync();
        Gen.Select(Texts, Gen.Bool).Where((text, _) => !text.TrimStart().TrimStart('@').StartsWith("บอท", StringComparison.Ordinal)).Sample(
            play => script.Group().Member(play.Item2 ? "คนในกลุ่ม" : null).Says(play.Item1).BotIsSilent().Sends("sticker").BotIsSilent().GetAwaiter().GetResult(),
            iter: 40, threads: 1);
    }
}
