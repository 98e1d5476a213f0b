using System.Buffers.Binary;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Menus;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Menus;

public sealed class RoleMenuTests
{
    public static TheoryData<string> Names => [.. RoleMenu.All.Select(m => m.Menu.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_has_the_size_of_its_menu_and_LINE_would_take_it(string name)
    {
        var menu = RoleMenu.All.Single(m => m.Menu.Name == name);
        var picture = menu.Picture.Span;
        (BinaryPrimitives.ReadInt32BigEndian(picture[16..]), BinaryPrimitives.ReadInt32BigEndian(picture[20..])).ShouldBe((menu.Menu.Size.Width, menu.Menu.Size.Height));
        picture.Length.ShouldBeLessThan(1024 * 1024);
        (menu.Menu.Size.Width, menu.Menu.Size.Width / (double)menu.Menu.Size.Height >= 1.45).ShouldBe((1250, true));
        menu.Menu.ChatBarText.Length.ShouldBeLessThanOrEqualTo(14);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_areas_cover_the_whole_picture_once(string name)
    {
        var menu = RoleMenu.All.Single(m => m.Menu.Name == name).Menu;
        var covered = new int[menu.Size.Width, menu.Size.Height];
        foreach (var (x, y, width, height) in menu.Areas.Select(a => a.Bounds))
        {
            for (var right = x; right < x + width; right++)
            {
                for (var down = y; down < y + height; down++)
                    covered[right, down]++;
            }
        }

        covered.Cast<int>().ShouldAllBe(times => times == 1);
    }

    // The words are commands of a dialog or of the router: a phone's menu says nothing that a PC cannot type.
    [Fact]
    public async Task Every_area_types_a_word_that_the_person_of_that_menu_can_type()
    {
        await using var script = await DialogScript.BeginAsync();
        foreach (var (menu, speaker) in ((RoleMenu, Speaker)[])[(RoleMenu.Officer, script.Officer("จุน")), (RoleMenu.Province, script.Province()), (RoleMenu.Admin, script.Admin()), (RoleMenu.Stranger, script.Stranger())])
        {
            foreach (var word in menu.Menu.Areas.Select(a => a.Action.ShouldBeOfType<MessageAction>().Text))
                await speaker.Says(word).BotDoesNotSay("ไม่เข้าใจ", "ปุ่มนี้", "เฉพาะผู้ดูแล").Says("ยกเลิก");
        }
    }

    [Fact]
    public void The_menu_follows_the_posts_and_whoever_reports_gets_that_menu()
    {
        var officer = new Post("56", "5602", Role.Officer, "ผู้รับผิดชอบ");
        var (province, admin) = (new Post("56", null, Role.Province, "จ"), new Post("56", null, Role.Admin, "ด"));
        RoleMenu.For([]).ShouldBeNull();
        RoleMenu.For([officer]).ShouldBe(RoleMenu.Officer);
        RoleMenu.For([province]).ShouldBe(RoleMenu.Province);
        RoleMenu.For([province, admin]).ShouldBe(RoleMenu.Admin);
        RoleMenu.For([admin, officer]).ShouldBe(RoleMenu.Officer);
    }

    // Programs of two editions run side by side during an upgrade: a changed menu needs the next number and a line more, never another line.
    [Fact]
    public void An_edition_once_shown_never_changes()
        => new Dictionary<int, string>
        {
            [1] = "0001-f22d29f25c1c",
        }[RoleMenu.Edition].ShouldBe(RoleMenu.Current.Tag, "raise RoleMenu.Edition");

    [Fact]
    public void Names_differ_and_say_whose_they_are()
        => RoleMenu.All.Select(m => m.Menu.Name).Distinct().Count(n => n.StartsWith(MenuSet.Prefix, StringComparison.Ordinal)).ShouldBe(4);
}
