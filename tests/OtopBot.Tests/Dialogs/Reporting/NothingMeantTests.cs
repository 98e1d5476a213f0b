using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

// "ไม่มี" may mean no sales, nothing to correct or no reason; only what speaks of sales makes zero baht of a month.
public sealed class NothingMeantTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";

    [Theory]
    [InlineData("ไม่มี")]
    [InlineData("ไม่มีครับ")]
    [InlineData("ไม่มีแก้")]
    [InlineData("ไม่มีแก้ไขครับ")]
    public async Task Nothing_to_correct_leaves_the_card_as_it_is(string words)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).Says(words).BotSays("63,000,000 บาท", "ยังไม่ได้เปลี่ยนยอด", "ไม่มียอดจำหน่าย").BotOffers("ยืนยัน").BotDoesNotSay("ศูนย์บาทถ้วน")
            .Says("ไม่มียอดจำหน่าย").BotSays("ศูนย์บาทถ้วน");
    }

    [Fact]
    public async Task Nothing_to_correct_in_the_targets_is_no_report_of_zero()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Says("ไม่มีแก้ครับ").BotDoesNotSay("รวม 0 บาท", "ศูนย์บาทถ้วน").Says("ครับ").BotDoesNotSay("บันทึกรายงานแล้ว");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ไม่มี")]
    [InlineData("ไม่มีครับ")]
    [InlineData("ไม่มีเหตุผล")]
    public async Task No_reason_is_neither_a_reason_nor_zero(string words)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").Says("แก้ออนไลน์ 4 ล้าน").Says(words).BotSays("ยังไม่ใช่เหตุผล", "เพราะเหตุใด").BotDoesNotOffer("ยืนยัน")
            .Taps("พิมพ์ยอดผิด").BotSays("64,000,000 บาท").Taps("ยืนยัน");
        (await script.ReportsAsync())[^1].Total.ShouldBe(Baht.Of(64_000_000));
    }

    [Theory]
    [InlineData("รายงาน")]
    [InlineData("มิ.ย.")]
    public async Task None_answers_the_question_for_an_amount(string before)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(before).Says("ไม่มี").BotSays("ศูนย์บาทถ้วน");
        await script.Officer("ปง").Says(before).Says("5,000").Says("ไม่มี").BotSays("รวม 5,000 บาท");
    }

    [Theory]
    [InlineData("555")]
    [InlineData("๕๕๕๕ครับ")]
    [InlineData("55555+")]
    public async Task Laughter_is_no_report(string laughter)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(laughter).BotDoesNotSay("ช่องทางใด").Says(Sentence).Says(laughter).BotSays("63,000,000 บาท").BotDoesNotSay("ช่องทางใด");
        await script.Officer("ปง").Says("รายงาน").Says("555").BotSays("ช่องทางทั่วไปหมายถึงยอดใด");
    }

    [Fact]
    public async Task A_bare_zero_for_a_month_offers_that_nothing_was_sold()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รายงาน มิ.ย. 0").Taps("ไม่มียอดจำหน่าย (0 บาท)").BotSays("ศูนย์บาทถ้วน").BotOffers("ยืนยัน");
    }
}
