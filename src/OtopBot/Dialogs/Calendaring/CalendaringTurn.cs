using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Outbox;
using OtopBot.Views;

namespace OtopBot.Dialogs.Calendaring;

// From what was typed to a card, and the only place in a chat that writes holidays; the due days move in the same commit.
public static class CalendaringTurn
{
    public static async Task<Turn> ReadAsync(CalendaringState draft, string text, Scene scene, CancellationToken ct)
    {
        var lines = HolidayLines.Split(text);
        var asking = draft with { Step = draft.Adds ? CalendaringStep.WhichToAdd : CalendaringStep.WhichToRevoke, Days = [], Moves = [], Nonce = "" };
        if (lines.Count > HolidayLines.Most)
            return Turn.Stay(asking, CalendaringView.TooMany(lines.Count));
        var book = await HolidayBook.LoadAsync(scene.Db, scene.Campaign!.ProvinceCode, ct);
        return Next(asking, HolidayLines.Read(lines, draft.Adds, book, scene.Today), book, scene);
    }

    public static async Task<Turn> NextAsync(CalendaringState draft, Scene scene, CancellationToken ct)
    {
        if (Refused(scene) is { } refused)
            return refused;
        var book = await HolidayBook.LoadAsync(scene.Db, scene.Campaign!.ProvinceCode, ct);
        return draft.Asks
            ? Turn.Stay(draft, CalendaringView.Which(draft, book, scene))
            : Next(draft, HolidayLines.Again(draft.Days, draft.Adds, book, scene.Today), book, scene);
    }

    public static async Task<Turn> SaveAsync(CalendaringState draft, Scene scene, CancellationToken ct)
    {
        if (Refused(scene) is { } refused)
            return refused;
        var book = await HolidayBook.LoadAsync(scene.Db, scene.Campaign!.ProvinceCode, ct);
        var still = HolidayLines.Again(draft.Days, draft.Adds, book, scene.Today);
        // Other days, or other due days, than the card said: the card is shown anew.
        if (still.Days.Count == 0 || Settled(draft, still.Days, book, scene).Nonce != draft.Nonce)
            return Next(draft, still, book, scene);

        foreach (var (day, name) in draft.Days)
        {
            if (draft.Adds)
                book.Add(new ListedHoliday(day, name), scene.At);
            else
                book.On(day)!.Revoke(scene.At);
        }

        var moves = book.Replan(scene.At);
        if (book.Campaign is { } campaign)
            await MovedDays.SettleAsync(scene.Db, campaign, moves, scene.At, ct);
        return Turn.End(CalendaringView.Done(draft, moves));
    }

    private static Turn Next(CalendaringState draft, HolidayLines read, HolidayBook book, Scene scene)
    {
        if (read.Days.Count == 0)
            return Turn.End(CalendaringView.NothingToDo(draft.Adds, read.Left, book));
        var settled = Settled(draft, read.Days, book, scene);
        return Turn.Stay(settled, CalendaringView.Confirm(settled, read.Left, book));
    }

    private static CalendaringState Settled(CalendaringState draft, IReadOnlyList<NamedDay> days, HolidayBook book, Scene scene)
    {
        var settled = draft with
        {
            Step = draft.Adds ? CalendaringStep.Add : CalendaringStep.Revoke,
            Days = [.. days.OrderBy(d => d.Day)],
            Moves = [.. Moves(draft.Adds, days, book, scene.At).Select(CalendarView.Move)],
            Nonce = "",
        };
        return settled with { Nonce = Nonce.Of(settled) };
    }

    private static IReadOnlyList<DeadlineMove> Moves(bool adds, IReadOnlyList<NamedDay> days, HolidayBook book, DateTimeOffset at)
        => adds ? book.MovesWith(days.Select(d => d.Day), [], at) : book.MovesWith([], days.Select(d => d.Day), at);

    private static Turn? Refused(Scene scene)
        => scene.Campaign is null ? Turn.End(DistrictView.NoCampaign)
            : scene.May(Deed.EditCalendar) ? null
            : Turn.End(CalendaringView.AdminsOnly(scene.Campaign));
}
