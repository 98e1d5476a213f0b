using System.Globalization;
using System.Text.Json.Nodes;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// The letter's own story: nine districts certify and report June with the plan's figures, the group asks for the summary.
public sealed class LetterJourneyTests
{
    private static readonly (string District, long Plan)[] June =
    [
        ("เมืองพะเยา", 40_600_500), ("จุน", 63_054_386), ("เชียงคำ", 25_214_632), ("เชียงม่วน", 2_304_850), ("ดอกคำใต้", 13_415_698),
        ("ปง", 986_000), ("แม่ใจ", 16_381_788), ("ภูซาง", 8_250_100), ("ภูกามยาว", 5_764_852),
    ];

    [Fact]
    public async Task Nine_officers_report_June_by_one_sentence_each_and_the_group_sees_the_total()
    {
        await using var story = await Story.StartAsync();
        foreach (var (district, plan) in June)
        {
            var online = plan / 5;
            var readBack = await story.SayAsync(district, $"มิ.ย. ทั่วไป {(plan - online).ToString("N0", CultureInfo.InvariantCulture)} ออนไลน์ {online}");
            readBack.Words().ShouldContain(plan.ToString("N0", CultureInfo.InvariantCulture));
            (await story.DistrictAsync(district))["reports"]!.AsArray().ShouldBeEmpty("nothing is saved before the confirmation");

            (await story.TapAsync(district, "ยืนยัน")).Words().ShouldContain("บันทึก");
            var report = (await story.DistrictAsync(district))["reports"]!.AsArray().ShouldHaveSingleItem()!;
            ((decimal)report["total"]!).ShouldBe(plan);
            ((bool)report["onTime"]!).ShouldBeTrue();
        }

        var summary = await story.SayInGroupAsync("จุน", "สรุป มิ.ย.", mention: true);
        summary.ShouldHaveSingleItem().Via.ShouldBe("reply");
        summary.Words().ShouldContain("175,972,806");
        summary.Words().ShouldContain("9/9");
        foreach (var (district, plan) in June)
        {
            summary.Words().ShouldContain(district);
            summary.Words().ShouldContain(plan.ToString("N0", CultureInfo.InvariantCulture));
        }

        summary.Words().ShouldNotContain("กุชวาง");
        summary.Words().ShouldNotContain("ภูพานยาว");
        await NothingWasRefusedAsync(story);
    }

    [Fact]
    public async Task An_officer_certifies_the_table_and_sees_what_is_derived()
    {
        await using var story = await Story.StartAsync();

        var table = (await story.SayAsync("เมืองพะเยา", "รับรองเป้า")).Words();
        table.ShouldContain("418,453,794");
        table.ShouldContain("268,261,800");
        table.ShouldContain("คำนวณจากเป้า ไม่ใช่ผลจริง");
        await story.TapAsync("เมืองพะเยา", "รับรองตามเป้าหมาย");
        (await story.DistrictAsync("เมืองพะเยา"))["certification"].ShouldBeNull();
        (await story.TapAsync("เมืองพะเยา", "ยืนยัน")).Words().ShouldContain("ร-2563-5601-01");

        var certification = (await story.DistrictAsync("เมืองพะเยา"))["certification"]!;
        ((string)certification["decision"]!).ShouldBe("certified");
        ((string)certification["state"]!).ShouldBe("inForce");
        ((bool)certification["onTime"]!).ShouldBeTrue();
        await NothingWasRefusedAsync(story);
    }

    [Fact]
    public async Task A_correction_waits_for_the_province_and_leaves_the_plan_as_it_is()
    {
        await using var story = await Story.StartAsync();
        await story.SayAsync("แม่ใจ", "รับรองเป้า");
        await story.TapAsync("แม่ใจ", "ขอแก้ไข");
        await story.SayAsync("แม่ใจ", "มิ.ย. 15 ล้าน ก.ค. 10 ล้าน");
        await story.SayAsync("แม่ใจ", "งดจัดงานแสดงสินค้าเพราะโรคระบาด");
        await story.TapAsync("แม่ใจ", "ยืนยัน");

        var facts = await story.DistrictAsync("แม่ใจ");
        ((string)facts["certification"]!["decision"]!).ShouldBe("corrected");
        ((string)facts["certification"]!["state"]!).ShouldBe("pending");
        ((decimal)facts["plan"]!["2563-06"]!).ShouldBe(16_381_788m);

        var summary = (await story.SayInGroupAsync("admin", "บอท สรุป")).Words();
        summary.ShouldNotContain("15,000,000");
        await NothingWasRefusedAsync(story);
    }

    [Fact]
    public async Task What_is_undone_stays_in_the_facts_and_counts_nowhere()
    {
        await using var story = await Story.StartAsync();
        await story.SayAsync("จุน", "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 3 ล้าน");
        await story.TapAsync("จุน", "ยืนยัน");
        await story.TapAsync("จุน", "ย้อนกลับการบันทึก");
        await story.TapAsync("จุน", "ยืนยัน");

        var reports = (await story.DistrictAsync("จุน"))["reports"]!.AsArray();
        ((string?)reports.ShouldHaveSingleItem()!["voidedAt"]).ShouldNotBeNull().ShouldStartWith("2020-06-08T09:0");
        (await story.SayInGroupAsync("admin", "บอท สรุป มิ.ย.")).Words().ShouldNotContain("53,500,000");
        await NothingWasRefusedAsync(story);
    }

    [Fact]
    public async Task The_group_is_left_alone_unless_it_speaks_to_the_bot()
    {
        await using var story = await Story.StartAsync();

        (await story.SayInGroupAsync("ปง", "มิ.ย. ทั่วไป 5 แสน ออนไลน์ 4 แสน")).ShouldBeEmpty();
        var answer = await story.SayInGroupAsync("ปง", "มิ.ย. ทั่วไป 5 แสน ออนไลน์ 4 แสน", mention: true);
        answer.ShouldHaveSingleItem().Buttons.ShouldNotContain("ยืนยัน");

        (await story.DistrictAsync("ปง"))["reports"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_districts_figures_stay_hidden()
    {
        await using var story = await Story.StartAsync();
        foreach (var text in new[] { "สถานะ จุน", "ประวัติ อำเภอจุน", "สรุป จุน", "มิ.ย. จุน ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "รับรองเป้า จุน", "รายงาน จุน" })
        {
            var answer = (await story.SayAsync("ปง", text)).Words();
            answer.ShouldNotContain("63,054,386");
            answer.ShouldNotContain("777,163,996");
        }

        (await story.DistrictAsync("จุน"))["reports"]!.AsArray().ShouldBeEmpty();
    }

    // Every body that the bot sent is held against LINE's own description of it, where that is at hand.
    private static async Task NothingWasRefusedAsync(Story story)
    {
        var calls = (await story.CallsAsync()).Where(c => (string)c["method"]! == "POST" && ((string)c["path"]!).StartsWith("/v2/bot/message/", StringComparison.Ordinal)).ToList();
        calls.ShouldNotBeEmpty();
        calls.Where(c => (int)c["status"]! != 200).Select(c => c.ToJsonString()).ShouldBeEmpty();
        if (LineSchema.TryLoad() is not { } schema)
            return;

        foreach (var call in calls)
            schema.Validate(SchemaOf(call), call["body"]!.ToJsonString()).ShouldBeEmpty();
    }

    private static string SchemaOf(JsonNode call) => ((string)call["path"]!).EndsWith("/reply", StringComparison.Ordinal) ? "ReplyMessageRequest" : "PushMessageRequest";
}
