using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Line;
using OtopBot.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

public sealed class ReminderViewTests
{
    private const int Officer = 1;
    private const int Head = 3;
    private const int Province = 4;

    [Fact]
    public void Days_ahead_the_reminder_starts_the_very_thing() => Show(At(6, 18), Officer, "แม่ใจ");

    [Fact]
    public void The_day_before_each_of_two_things_has_its_own_card() => Show(At(6, 24), Officer, "แม่ใจ", certificationDue: 25);

    [Fact]
    public void On_the_last_day_before_a_holiday_it_says_so_and_offers_longer() => Show(At(7, 24), Officer, "แม่ใจ", month: 7);

    [Fact]
    public void After_the_due_day_it_says_how_late() => Show(At(6, 29), Officer, "แม่ใจ");

    [Fact]
    public void A_promise_is_recalled() => Show(At(6, 23), Officer, "แม่ใจ", change: o => o with { Promise = new(new(2020, 6, 23), Officer, At(6, 17)) });

    [Fact]
    public void A_due_day_that_was_given_longer_shows_both_dates()
        => Show(At(6, 26), Officer, "แม่ใจ", change: o => o with { GrantedUntil = new(2020, 6, 29), Deadline = o.Deadline with { DueOn = new(2020, 6, 29), Rule = new DateRule(new(2020, 6, 29), Roll.Same) } });

    [Fact]
    public void The_head_hears_what_is_missing_and_no_names() => Show(At(6, 29), Head, "แม่ใจ", certificationDue: 25);

    [Fact]
    public void The_province_gets_the_list() => Show(At(6, 30, 8, 30), Province, "แม่ใจ", "ปง", "จุน");

    [Fact]
    public void More_than_three_things_are_one_list() => Show(At(6, 24), Officer, certificationDue: 25, districts: ["แม่ใจ", "ปง"]);

    [Fact]
    public void A_moved_day_is_struck_through_and_said_in_words()
        => Show(At(7, 1, 10), Officer, month: 7, moves: [Moved(At(7, 1, 10))], districts: ["แม่ใจ"], change: o => o with { Deadline = o.Deadline with { DueOn = new(2020, 7, 29), Rule = new DayRule(25, Roll.Next) } });

    [Fact]
    public void The_province_is_told_of_a_moved_day()
        => Show(At(6, 30, 10), Province, month: 7, moves: [Moved(At(6, 30, 10))], districts: ["แม่ใจ"], change: o => o with { Deadline = o.Deadline with { DueOn = new(2020, 7, 29), Rule = new DayRule(25, Roll.Next) } });

    [Fact]
    public void Who_was_on_time_is_thanked() => Show(At(6, 26), Officer, "แม่ใจ", change: o => o with { IsDone = true, WasOnTime = true });

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(40)]
    public void Any_number_of_parts_fits_one_push(int parts)
    {
        var batch = LetterWriter.Batch([.. Enumerable.Range(0, parts).Select(i => new LetterPart($"ส่วนที่ {i}", new OtopBot.Views.Card($"ส่วนที่ {i}").Bubble))]);

        LineSchema.ShouldAccept(batch);
        for (var i = 0; i < parts; i++)
            batch.Json.ShouldContain($"ส่วนที่ {i}\"");
    }

    [Fact]
    public void An_officer_of_many_districts_and_a_province_of_many_stay_within_the_limits()
    {
        string[] all = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"];
        foreach (var (at, person) in ((DateTimeOffset, int)[])[(At(6, 24), Officer), (At(6, 29), Head), (At(6, 30, 8, 30), Province)])
            LineSchema.ShouldAccept(Write(at, person, Round(25, 6, [], o => o, all)));
    }

    private static void Show(DateTimeOffset at, int person, params string[] districts) => Show(at, person, null, 6, null, null, districts);

    private static void Show(DateTimeOffset at, int person, string district, int? certificationDue = null, int month = 6, Func<Owed, Owed>? change = null)
        => Show(at, person, certificationDue, month, null, change, district);

    private static void Show(DateTimeOffset at, int person, int? certificationDue = null, int month = 6, IReadOnlyList<DeadlineMove>? moves = null, Func<Owed, Owed>? change = null, params string[] districts)
    {
        var batch = Write(at, person, Round(certificationDue, month, moves ?? [], change ?? (o => o), districts));
        LineSchema.ShouldAccept(batch);
        Approved.Json(batch.Json, Name());
    }

    private static string Name() => TestContext.Current.TestMethod!.MethodName;

    private static MessageBatch Write(DateTimeOffset at, int person, RoundFacts round)
        => LetterWriter.Batch([.. LetterWriter.Parts(round, round.Schedule.Due(at).Single(l => l.PersonId == person))]);

    private static RoundFacts Round(int? certificationDue, int month, IReadOnlyList<DeadlineMove> moves, Func<Owed, Owed> change, IReadOnlyList<string> districts)
    {
        var campaign = PhayaoCampaign.Create();
        var codes = districts.Select(PhayaoCampaign.CodeOf).ToList();
        var report = campaign.ReportDeadline(new FiscalMonth(2020, month));
        List<Deadline> deadlines = certificationDue is { } due ? [campaign.CertificationDeadline with { DueOn = new(2020, 6, due) }, report] : [report];
        var facts = new ReminderFacts(campaign.Code, WorkingCalendar.AsOf(Holidays2563.All, At(7, 1)), ReminderLadder.Usual)
        {
            Owed = [.. from code in codes from deadline in deadlines select change(new(code, deadline))],
            Recipients = [.. codes.SelectMany(c => (Recipient[])[new(Officer, RecipientRole.Responsible, c), new(Head, RecipientRole.Head, c)]), new(Province, RecipientRole.Province)],
            Moves = moves,
            Thanks = true,
        };
        return new(campaign, facts, [], new Dictionary<int, string>());
    }

    private static DeadlineMove Moved(DateTimeOffset at) => new(DeadlineKind.MonthlyReport, new FiscalMonth(2020, 7), new(2020, 7, 27), new(2020, 7, 29), at);

    private static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0) => Bangkok.At(new(2020, month, day), new(hour, minute));
}
