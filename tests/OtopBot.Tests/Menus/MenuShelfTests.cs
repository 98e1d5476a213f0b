using System.Net;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Menus;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Menus;

public sealed class MenuShelfTests : IDisposable
{
    private readonly MenuDesk _desk = new();

    private PretendShelf Line => _desk.Line;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_menu_left_without_its_picture_by_a_death_gets_it()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer));
        // As a process leaves it that died between making and picture.
        var left = Line.Add(RoleMenu.Officer.Menu.Name);
        await _desk.Worker().LookAsync(Ct);
        Line.Links[LineIds.User("officer")].ShouldBe(left);
        (Line.Made, Line.Menus.Count, Line.WithPicture.Count).ShouldBe((3, 4, 4));
    }

    [Fact]
    public async Task A_menu_whose_picture_was_refused_gets_it_later_and_is_not_made_twice()
    {
        Line.Refuses = call => call.StartsWith("POST", StringComparison.Ordinal) && call.EndsWith("/content", StringComparison.Ordinal) ? HttpStatusCode.InternalServerError : null;
        var worker = _desk.Worker();
        for (var look = 0; look < 3; look++)
            (await Should.ThrowAsync<LineApiException>(() => worker.LookAsync(Ct))).Kind.ShouldBe(LineApiError.ServerError);
        Line.Refuses = _ => null;
        await worker.LookAsync(Ct);
        (Line.Made, Line.Deleted, Line.WithPicture.Count).ShouldBe((4, 0, 4));
    }

    [Fact]
    public async Task Menus_of_an_older_program_go_and_those_of_others_stay()
    {
        var (unnumbered, older, others) = (_desk.Put("otopbot-officer-ffffffffffff"), _desk.Put("otopbot-officer-0000-ffffffffffff"), _desk.Put("เมนูของสำนักงาน"));
        await _desk.Worker().LookAsync(Ct);
        Line.Menus.ShouldNotContainKey(unnumbered);
        Line.Menus.ShouldNotContainKey(older);
        Line.Menus.ShouldContainKey(others);
    }

    [Fact]
    public async Task Two_menus_of_one_name_are_taken_for_one()
    {
        foreach (var menu in RoleMenu.All.Concat(RoleMenu.All))
            _desk.Put(menu.Menu.Name);
        await _desk.Worker().LookAsync(Ct);
        (Line.Made, Line.Menus.Count).ShouldBe((0, 4));
        Line.Default.ShouldBe("richmenu-00000");
    }

    [Fact]
    public async Task An_old_menu_stays_while_somebody_may_still_be_shown_it()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer), MenuDesk.Person("refused", Role.Admin));
        var theirs = _desk.Put("otopbot-officer-0000-ffffffffffff");
        var named = _desk.Put("otopbot-admin-0000-ffffffffffff");
        await _desk.Database.AddAsync(new MenuLink(LineIds.User("officer"), theirs), new MenuLink(LineIds.User("refused"), named));
        Line.Refuses = call => call.Contains(LineIds.User("refused"), StringComparison.Ordinal) ? HttpStatusCode.BadRequest : null;
        var worker = _desk.Worker();
        await worker.LookAsync(Ct);
        Line.Menus.ShouldContainKey(theirs, "somebody was shown it a moment ago");
        await worker.LookAsync(Ct);
        Line.Menus.ShouldNotContainKey(theirs);
        Line.Menus.ShouldContainKey(named, "a row names it");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_programs_side_by_side_do_not_fight_and_people_end_with_the_newer_menus(bool restarting)
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer), MenuDesk.Person("admin", Role.Admin));
        var (older, newer) = (MenuDesk.Edition(1), MenuDesk.Edition(2));
        var (old, fresh) = (_desk.Worker(older), _desk.Worker(newer));
        await old.LookAsync(Ct);
        for (var round = 0; round < 10; round++)
        {
            // Something changes in every round, so that both look closely.
            await _desk.ChangeAsync("officer", p => p.Rely());
            (old, fresh) = restarting ? (_desk.Worker(older), _desk.Worker(newer)) : (old, fresh);
            await fresh.LookAsync(Ct);
            await old.LookAsync(Ct);
        }

        (Line.Made, Line.Deleted, Line.Linked).ShouldBe((8, 4, 4));
        foreach (var person in (string[])["officer", "admin"])
            _desk.NameFor(person).ShouldEndWith(newer.Tag);
        _desk.Name(Line.Default!).ShouldEndWith(newer.Tag);
    }

    [Fact]
    public async Task Of_two_programs_with_one_number_one_gives_way()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer));
        var other = MenuSet.Of(RoleMenu.Edition, [.. RoleMenu.All.Select(m => m with { Menu = m.Menu with { ChatBarText = "อื่น" } })]);
        for (var round = 0; round < 10; round++)
        {
            await _desk.Worker().LookAsync(Ct);
            await _desk.Worker(other).LookAsync(Ct);
        }

        Line.Made.ShouldBeLessThanOrEqualTo(8);
        Line.Deleted.ShouldBeLessThanOrEqualTo(4);
        Line.Linked.ShouldBeLessThanOrEqualTo(2);
    }

    public void Dispose() => _desk.Dispose();
}
