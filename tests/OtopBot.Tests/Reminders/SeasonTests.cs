using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

// The season of the letter, 8 June to 30 September 2563, on the real planner and a real SQLite file.
public sealed class SeasonTests
{
    [Fact]
    public async Task A_district_that_does_nothing_is_reminded_on_the_days_of_the_letter()
    {
        await using var script = await PlannerScript.BeginAsync(Bangkok.At(new(2020, 6, 8), new(0, 0)), holidays: Holidays2563.All);
        var officer = await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);

        await script.PlayAsync(Bangkok.At(new(2020, 10, 1), new(0, 0)));

        var reminders = await script.RemindersAsync();
        Times(reminders, officer, "heads-up", "eve", "day").ShouldBe(
        [
            "15 Jun 09:00", "18 Jun 09:00", "19 Jun 09:00", "22 Jun 09:00", "24 Jun 09:00", "25 Jun 09:00", "17 Jul 09:00", "23 Jul 09:00", "24 Jul 09:00",
            "18 Aug 09:00", "24 Aug 09:00", "25 Aug 09:00", "18 Sep 09:00", "24 Sep 09:00", "25 Sep 09:00",
        ]);
        Times(reminders, officer, "overdue").ShouldBe(["23 Jun 09:00", "26 Jun 09:00", "29 Jul 09:00", "26 Aug 09:00", "28 Sep 09:00"]);
        reminders.ShouldAllBe(r => r.QueuedAt == r.PlannedFor && r.State == ReminderState.Queued);
        (await script.MessagesAsync()).Count.ShouldBe(reminders.Count);
    }

    [Fact]
    public async Task With_the_next_working_day_the_change_of_July_is_told_once()
    {
        await using var script = await PlannerScript.BeginAsync(Bangkok.At(new(2020, 6, 8), new(0, 0)), PhayaoCampaign.Create(Roll.Next), null, Holidays2563.All);
        var officer = await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        var province = await script.EnrolAsync(null, "เจ้าหน้าที่จังหวัด", Role.Province);

        await script.PlayAsync(Bangkok.At(new(2020, 10, 1), new(0, 0)));

        var reminders = await script.RemindersAsync();
        Times(reminders, officer, ReminderLadder.MovedName).ShouldBe(["30 Jun 10:00"]);
        Times(reminders, province, ReminderLadder.MovedName).ShouldBe(["1 Jul 08:30"]);
        Times([.. reminders.Where(r => r.Month == new FiscalMonth(2020, 7))], officer, "heads-up", "eve", "day", "overdue")
            .ShouldBe(["17 Jul 09:00", "23 Jul 09:00", "24 Jul 09:00", "30 Jul 09:00"]);
    }

    private static IEnumerable<string> Times(IReadOnlyList<Reminder> reminders, int person, params IReadOnlyList<string> steps)
        => reminders.Where(r => r.PersonId == person && steps.Contains(r.Step)).OrderBy(r => r.QueuedAt).Select(r => ReminderReplay.Write(r.QueuedAt));
}
