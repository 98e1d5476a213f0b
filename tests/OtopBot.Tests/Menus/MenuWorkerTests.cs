using OtopBot.Domain.People;
using OtopBot.Menus;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Menus;

public sealed class MenuWorkerTests : IDisposable
{
    private readonly MenuDesk _desk = new();

    private PretendShelf Line => _desk.Line;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_is_shown_the_menu_of_their_role_and_strangers_the_default()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer), MenuDesk.Person("province", Role.Province), MenuDesk.Person("admin", Role.Admin));
        await _desk.Worker().LookAsync(Ct);
        (Line.Menus.Count, Line.WithPicture.Count).ShouldBe((4, 4));
        _desk.Name(Line.Default!).ShouldStartWith("otopbot-stranger-");
        foreach (var role in (string[])["officer", "province", "admin"])
            _desk.NameFor(role).ShouldStartWith($"otopbot-{role}-");
    }

    [Fact]
    public async Task While_nothing_changes_LINE_is_asked_nothing_and_a_second_process_links_nobody_anew()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer));
        var worker = _desk.Worker();
        await worker.LookAsync(Ct);
        await worker.LookAsync(Ct);
        var calls = Line.Calls.Count;
        await worker.LookAsync(Ct);
        await worker.LookAsync(Ct);
        Line.Calls.Count.ShouldBe(calls);
        await _desk.Worker().LookAsync(Ct);
        (Line.Menus.Count, Line.Linked).ShouldBe((4, 1));
    }

    [Fact]
    public async Task What_somebody_deletes_at_LINE_is_made_again_after_a_while()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer));
        var worker = _desk.Worker();
        await worker.LookAsync(Ct);
        await worker.LookAsync(Ct);
        Line.Delete(Line.Links[LineIds.User("officer")]).Dispose();
        _desk.Clock.Advance(TimeSpan.FromMinutes(10));
        await worker.LookAsync(Ct);
        _desk.NameFor("officer").ShouldBe(RoleMenu.Officer.Menu.Name);
    }

    [Fact]
    public async Task A_post_taken_later_changes_the_menu_and_one_that_ended_takes_it_away()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Province));
        var worker = _desk.Worker();
        await worker.LookAsync(Ct);
        await worker.LookAsync(Ct);
        await _desk.ChangeAsync("officer", p => p.Take(new Post("56", "5602", Role.Officer, "ผู้รับผิดชอบ"), MenuDesk.Now.AddDays(-1)));
        await worker.LookAsync(Ct);
        await worker.LookAsync(Ct);
        _desk.NameFor("officer").ShouldStartWith("otopbot-officer-");

        await _desk.ChangeAsync("officer", p =>
        {
            foreach (var holding in p.Holdings)
                holding.End(MenuDesk.Now.AddHours(1));
        });
        await worker.LookAsync(Ct);
        Line.Links.ShouldNotBeEmpty("the post lasts an hour yet");
        _desk.Clock.Advance(TimeSpan.FromHours(1));
        await worker.LookAsync(Ct);
        Line.Links.ShouldBeEmpty();
        (await _desk.RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_gets_the_menu_when_back()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer));
        var worker = _desk.Worker();
        await worker.LookAsync(Ct);
        await _desk.ChangeAsync("officer", p => p.Block(MenuDesk.Now));
        await worker.LookAsync(Ct);
        await worker.LookAsync(Ct);
        (await _desk.RowsAsync()).ShouldBeEmpty();
        Line.Links.ShouldBeEmpty();
        await _desk.ChangeAsync("officer", p => p.Unblock());
        await worker.LookAsync(Ct);
        _desk.NameFor("officer").ShouldStartWith("otopbot-officer-");
    }

    [Fact]
    public async Task Switched_off_it_takes_back_what_it_showed_and_rests()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("officer", Role.Officer), MenuDesk.Person("admin", Role.Admin));
        await _desk.Worker().LookAsync(Ct);
        var off = _desk.Worker(enabled: false);
        await off.LookAsync(Ct);
        Line.Links.ShouldBeEmpty();
        Line.Default.ShouldBeNull("the console's menu shows again");
        (await _desk.RowsAsync()).ShouldBeEmpty();
        var calls = Line.Calls.Count;
        await off.LookAsync(Ct);
        Line.Calls.Count.ShouldBe(calls);

        await _desk.Worker().LookAsync(Ct);
        (Line.Links.Count, Line.Made).ShouldBe((2, 4));
    }

    [Fact]
    public async Task Switched_off_it_leaves_the_default_of_others_alone()
    {
        var others = _desk.Put("เมนูของสำนักงาน");
        Line.Show(others);
        await _desk.Worker(enabled: false).LookAsync(Ct);
        Line.Default.ShouldBe(others);
    }

    public void Dispose() => _desk.Dispose();
}
