using System.Text.RegularExpressions;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// From an empty database to a reporting office, in the chat alone.
public sealed partial class FreshStartJourneyTests
{
    [Fact]
    public async Task A_setup_code_makes_the_administrator_who_makes_the_rest()
    {
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with { Start = SimulatorOptions.Fresh });
        var setup = (string)(await story.GetAsync("/sim/state"))["setupCode"]!;
        await MeetAsync(story, "เจ้าหน้าที่จังหวัด");
        await MeetAsync(story, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");

        await EnrolAsync(story, "เจ้าหน้าที่จังหวัด", setup);
        ((string?)(await story.GetAsync("/sim/state"))["setupCode"]).ShouldBeNull("a setup code works once");

        await story.SayAsync("เจ้าหน้าที่จังหวัด", "ออกรหัส จุน");
        var code = CodeIn(await story.TapAsync("เจ้าหน้าที่จังหวัด", "ผู้รับผิดชอบ"));
        await EnrolAsync(story, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", code);

        await story.SayAsync("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "มิ.ย. รวม 63,054,386 ออนไลน์ 12,554,386");
        await story.TapAsync("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "ยืนยัน");
        ((decimal)(await story.DistrictAsync("จุน"))["reports"]![0]!["general"]!).ShouldBe(50_500_000m);

        var group = await story.MakeAsync("/sim/groups", new { name = "กลุ่มจังหวัด", members = story.People.Values });
        await story.PostAsync("/sim/join", new { @in = (string)group["groupId"]! });
        await story.MeetAsync();
        var binding = CodeIn(await story.SayAsync("เจ้าหน้าที่จังหวัด", "ผูกกลุ่ม"));
        await story.SayInGroupAsync("เจ้าหน้าที่จังหวัด", $"บอท {binding}");
        (await story.SayInGroupAsync("เจ้าหน้าที่จังหวัด", "บอท สรุป")).Words().ShouldContain("63,054,386");
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_chat_even_for_the_right_one_and_tell_the_province()
    {
        await using var story = await Story.StartAsync();
        await MeetAsync(story, "คนแปลกหน้า");
        await story.SayAsync("admin", "ออกรหัส จุน");
        var right = CodeIn(await story.TapAsync("admin", "ผู้รับผิดชอบ"));

        for (var wrong = 2; wrong <= 6; wrong++)
            await story.SayAsync("คนแปลกหน้า", $"ABCD-EF2{wrong}");
        await story.SayAsync("คนแปลกหน้า", right);

        (await story.NewAsync(story.People["admin"])).ShouldHaveSingleItem("the province is told once").Via.ShouldBe("push");
        (await RoleAsync(story, "คนแปลกหน้า")).ShouldBeNull();

        await story.PutAsync("/sim/clock", new { advance = "PT16M" });
        await EnrolAsync(story, "คนแปลกหน้า", right);
        (await RoleAsync(story, "คนแปลกหน้า")).ShouldBe("officer");
    }

    private static async Task MeetAsync(Story story, string displayName)
    {
        story.People[displayName] = (string)(await story.MakeAsync("/sim/users", new { displayName }))["userId"]!;
        await story.PostAsync("/sim/follow", new { @as = story.People[displayName] });
        await story.SettleAsync();
        await story.NewAsync(story.People[displayName]);
    }

    // Through the bot's own questions: the first button of each, until it asks no more.
    private static async Task EnrolAsync(Story story, string who, string code)
    {
        var answer = await story.SayAsync(who, code);
        for (var step = 0; step < 5 && await RoleAsync(story, who) is null; step++)
            answer = await story.TapAsync(who, answer[^1].Buttons[0]);
        (await RoleAsync(story, who)).ShouldNotBeNull(answer.Words());
    }

    private static async Task<string?> RoleAsync(Story story, string who)
        => (string?)(await story.GetAsync("/sim/state"))["users"]!.AsArray().Single(u => (string)u!["userId"]! == story.People[who])!["role"];

    private static string CodeIn(IEnumerable<Seen> answer) => Code().Match(answer.Words()).Value;

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();
}
