using System.Net;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Menus;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Menus;

public sealed class MenuRefusalsTests : IDisposable
{
    private readonly MenuDesk _desk = new();

    private PretendShelf Line => _desk.Line;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task One_person_whom_LINE_refuses_does_not_keep_the_menu_from_all_after_them(HttpStatusCode status)
    {
        await _desk.Database.AddAsync(MenuDesk.Person("aaa", Role.Officer), MenuDesk.Person("bbb", Role.Province), MenuDesk.Person("ccc", Role.Admin));
        await _desk.Database.AddAsync(new MenuLink(LineIds.User("gone"), "richmenu-old"));
        Refuse("aaa", status);
        await _desk.Worker().LookAsync(Ct);
        Line.Links.Count.ShouldBe(2);
        (await _desk.RowsAsync()).ShouldBe([LineIds.User("bbb"), LineIds.User("ccc")], ignoreOrder: true);
        _desk.Said.ShouldHaveSingleItem().ShouldNotContain(LineIds.User("aaa"));
    }

    [Fact]
    public async Task Whom_LINE_refused_is_tried_again_with_growing_pauses_until_it_works()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("aaa", Role.Officer));
        Refuse("aaa", HttpStatusCode.BadRequest);
        var worker = _desk.Worker();
        for (var look = 0; look < 12 * 60; look++)
        {
            await worker.LookAsync(Ct);
            _desk.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Line.Linked.ShouldBeInRange(8, 14, "an hour of looks: at 0, 5, 15, 35 … seconds, then every ten minutes");
        Line.Refuses = _ => null;
        _desk.Clock.Advance(TimeSpan.FromMinutes(10));
        await worker.LookAsync(Ct);
        _desk.NameFor("aaa").ShouldStartWith("otopbot-officer-");
    }

    [Fact]
    public async Task A_menu_that_is_gone_is_made_again_for_whom_it_was_refused()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("aaa", Role.Officer));
        Line.Refuses = call =>
        {
            // Somebody deletes it between the look at the shelf and the link.
            if (call.Contains(LineIds.User("aaa"), StringComparison.Ordinal) && Line.Made == 4)
                Line.Delete(Line.Menus.Single(m => (string)m.Value["name"]! == RoleMenu.Officer.Menu.Name).Key).Dispose();
            return null;
        };
        var worker = _desk.Worker();
        await worker.LookAsync(Ct);
        Line.Links.ShouldBeEmpty();
        Line.Refuses = _ => null;
        _desk.Clock.Advance(TimeSpan.FromSeconds(5));
        await worker.LookAsync(Ct);
        (Line.Made, _desk.NameFor("aaa")).ShouldBe((5, RoleMenu.Officer.Menu.Name));
    }

    [Fact]
    public async Task A_menu_is_taken_from_whoever_left_before_others_get_theirs()
    {
        await _desk.Database.AddAsync(MenuDesk.Person("aaa", Role.Officer));
        await _desk.Database.AddAsync(new MenuLink(LineIds.User("gone"), "richmenu-old"));
        Refuse("gone", HttpStatusCode.NotFound);
        await _desk.Worker().LookAsync(Ct);
        Line.Calls.Where(c => c.Contains("/user/U", StringComparison.Ordinal)).Select(c => c.Split(' ')[0]).ShouldBe(["DELETE", "POST"]);
        (await _desk.RowsAsync()).ShouldBe([LineIds.User("aaa")], "LINE does not know the other; the row would name them for ever");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task What_concerns_all_ends_the_look(HttpStatusCode status)
    {
        await _desk.Database.AddAsync(MenuDesk.Person("aaa", Role.Officer), MenuDesk.Person("bbb", Role.Officer));
        Line.Refuses = call => call.Contains("/user/U", StringComparison.Ordinal) ? status : null;
        await Should.ThrowAsync<LineApiException>(() => _desk.Worker().LookAsync(Ct));
        Line.Links.ShouldBeEmpty();
    }

    public void Dispose() => _desk.Dispose();

    private void Refuse(string person, HttpStatusCode status) => Line.Refuses = call => call.Contains(LineIds.User(person), StringComparison.Ordinal) ? status : null;
}
