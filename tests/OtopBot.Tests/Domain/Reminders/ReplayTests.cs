using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Reminders;

// June to September 2563 for a district that does nothing at all, with holidays known on the days on which they were declared.
public sealed class ReplayTests
{
    private const int Responsible = 1;
    private const int Deputy = 2;
    private const int Head = 3;
    private const int Province = 4;

    private static readonly DateTimeOffset Start = Bangkok.At(new(2020, 6, 8), new(0, 0));
    private static readonly DateTimeOffset End = Bangkok.At(new(2020, 10, 1), new(0, 0));

    [Theory]
    [InlineData("certification", "15 Jun 09:00", "19 Jun 09:00", "22 Jun 09:00", "23 Jun 09:00")]
    [InlineData("2563-06", "18 Jun 09:00", "24 Jun 09:00", "25 Jun 09:00", "26 Jun 09:00")]
    [InlineData("2563-07", "17 Jul 09:00", "23 Jul 09:00", "24 Jul 09:00", "29 Jul 09:00")]
    [InlineData("2563-08", "18 Aug 09:00", "24 Aug 09:00", "25 Aug 09:00", "26 Aug 09:00")]
    [InlineData("2563-09", "18 Sep 09:00", "24 Sep 09:00", "25 Sep 09:00", "28 Sep 09:00")]
    public void The_letters_round_is_reminded_of_on_these_days(string thing, string headsUp, string eve, string day, string overdue)
    {
        var replay = Play(Roll.Same);

        replay.Times(Responsible, thing, "heads-up", "eve", "day").ShouldBe([headsUp, eve, day]);
        replay.Times(Responsible, thing, "afternoon").ShouldBe([day.Replace("09:00", "14:00", StringComparison.Ordinal)]);
        replay.Times(Responsible, thing, "overdue").ShouldBe([overdue]);
        replay.Times(Deputy, thing).ShouldBe([overdue]);
    }

    [Theory]
    [InlineData("certification", "24 Jun 09:00", "25 Jun 08:30")]
    [InlineData("2563-06", "29 Jun 09:00", "30 Jun 08:30")]
    [InlineData("2563-07", "30 Jul 09:00", "31 Jul 08:30")]
    [InlineData("2563-08", "27 Aug 09:00", "28 Aug 08:30")]
    [InlineData("2563-09", "29 Sep 09:00", "30 Sep 08:30")]
    public void Head_and_province_hear_of_it_afterwards(string thing, string head, string province)
    {
        var replay = Play(Roll.Same);

        replay.Times(Head, thing).ShouldBe([head]);
        replay.Times(Province, thing).ShouldBe([province]);
    }

    [Fact]
    public void Nobody_has_two_pushes_a_day_but_on_the_last_day_and_none_out_of_hours()
    {
        var sent = Play(Roll.Next).Sent;

        sent.GroupBy(l => (l.PersonId, Bangkok.DayOf(l.At))).Where(g => g.Count() > 1).SelectMany(g => g.OrderBy(l => l.At).Skip(1)).ShouldAllBe(l => l.Items.Any(i => i.Kind.IsOfDueDay()));
        sent.ShouldAllBe(l => OfficeHours.Covers(l.At, WorkingCalendar.AsOf(Holidays2563.All, l.At)));
        sent.SelectMany(l => l.Items).Select(i => i.Key).ShouldBeUnique();
        sent.SelectMany(l => l.Items).ShouldAllBe(i => i.From == i.PlannedFor);
    }

    [Theory]
    [InlineData(Roll.Previous)]
    [InlineData(Roll.Same)]
    public void Where_the_day_does_not_move_nobody_is_told_that_it_did(Roll roll)
    {
        var replay = Play(roll);

        replay.Sent.SelectMany(l => l.Items).ShouldAllBe(i => i.Kind != ReminderKind.Moved);
        replay.Times(Responsible, "2563-07", "heads-up", "eve", "day").ShouldBe(["17 Jul 09:00", "23 Jul 09:00", "24 Jul 09:00"]);
    }

    [Fact]
    public void With_the_next_working_day_July_moves_once_and_all_concerned_are_told_once()
    {
        var campaign = PhayaoCampaign.Create(Roll.Next);
        var replay = Play(Roll.Next, campaign);

        campaign.Moves.Select(m => (m.Month, m.From, m.To)).ShouldBe([(new FiscalMonth(2020, 7), new DateOnly(2020, 7, 27), new DateOnly(2020, 7, 29))]);
        foreach (var person in (int[])[Responsible, Deputy, Province])
            replay.Sent.Where(l => l.PersonId == person && l.Items.Any(i => i.Kind == ReminderKind.Moved)).Select(l => ReminderReplay.Write(l.At)).ShouldBe([person == Province ? "1 Jul 08:30" : "30 Jun 10:00"]);
        replay.Times(Head, null, ReminderLadder.MovedName).ShouldBeEmpty();
        replay.Times(Responsible, "2563-07", "heads-up", "eve", "day", "overdue").ShouldBe(["17 Jul 09:00", "23 Jul 09:00", "24 Jul 09:00", "30 Jul 09:00"]);
    }

    private static ReminderReplay Play(Roll roll, Campaign? campaign = null)
        => new ReminderReplay(campaign ?? PhayaoCampaign.Create(roll), Holidays2563.All)
        {
            Recipients = [new(Responsible, RecipientRole.Responsible, "5607"), new(Deputy, RecipientRole.Deputy, "5607"), new(Head, RecipientRole.Head, "5607"), new(Province, RecipientRole.Province)],
            Adjust = (facts, _) => facts with { Owed = [.. facts.Owed.Where(o => o.DistrictCode == "5607")] },
        }.Run(Start, End);
}
