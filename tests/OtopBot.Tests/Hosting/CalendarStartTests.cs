using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

// What a start makes of the rules and the lists of holidays in a round's folder.
public sealed class CalendarStartTests : IDisposable
{
    private readonly TempDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("\"dueOnDay\": 25", "\"dueOnDay\": 25, \"roll\": \"nearest\"", "$.reports.roll")]
    [InlineData("\"dueOnDay\": 25", "\"dueOnDay\": 25, \"dueOnWorkingDay\": 5", "reports.dueOnWorkingDay stands beside dueOnDay")]
    [InlineData("\"dueOnDay\": 25,", "", "reports.dueOnDay is missing")]
    [InlineData("\"dueOn\": \"2020-06-22\"", "\"dueOnWorkingDay\": 15", "certification.dueInMonth is missing")]
    public async Task A_rule_that_makes_no_sense_refuses_the_start_and_names_its_key(string from, string to, string said)
    {
        var folder = await LetterAsync(letter => letter.Replace(from, to, StringComparison.Ordinal));

        (await Should.ThrowAsync<RefusedStartException>(() => StartAsync($"--Campaign:Folder={folder}"))).Message.ShouldContain(said);
    }

    [Fact]
    public async Task A_list_of_holidays_with_an_odd_line_refuses_the_start_by_file_and_line()
    {
        var folder = await LetterAsync(letter => letter);
        await File.WriteAllTextAsync(Path.Combine(folder, "holidays-2564.csv"), "date,name\n2020-10-13,ก\n31/12/2563,ข", Ct);

        (await Should.ThrowAsync<RefusedStartException>(() => StartAsync($"--Campaign:Folder={folder}"))).Message.ShouldContain("holidays-2564.csv: NotADay in line 3, '31/12/2563'");
    }

    [Fact]
    public async Task Every_list_of_the_folder_is_read_and_rules_put_the_due_days_where_the_holidays_of_the_moment_say()
    {
        var folder = await LetterAsync(letter => letter.Replace("\"dueOnDay\": 25", "\"dueOnDay\": 25, \"roll\": \"next\"", StringComparison.Ordinal));
        File.Copy(Path.Combine(CampaignFolder.BuiltIn.Path, "holidays.csv"), Path.Combine(folder, "holidays.csv"));
        await File.WriteAllTextAsync(Path.Combine(folder, "holidays-2564.csv"), "date,name\n2020-10-13,วันคล้ายวันสวรรคต", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "more.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200727\nDTEND;VALUE=DATE:20200730\nSUMMARY:ซ้ำบางวัน\nEND:VEVENT\nEND:VCALENDAR", Ct);

        await StartAsync($"--Campaign:Folder={folder}", "--environment=Development", "--Simulation:Now=2020-07-01T09:00:00+07:00");

        await using var db = _database.Open();
        (await db.Holidays.CountAsync(Ct)).ShouldBe(21);
        (await db.Holidays.SingleAsync(h => h.Day == new DateOnly(2020, 7, 27), Ct)).KnownSince.ShouldBe(Bangkok.StartOf(new(2020, 6, 30)));
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(Ct);
        // The 27th was declared the day before, the 28th is in both lists, the 29th in the calendar alone.
        campaign.ReportDeadline(FiscalMonth.Parse("2563-07")).DueOn.ShouldBe(new DateOnly(2020, 7, 30));
        campaign.Moves.ShouldBeEmpty();
        (await VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_release_without_holidays_learns_them_at_the_next_start_once_and_its_due_days_stay()
    {
        // As the release before holidays leaves a round: deadlines without a rule.
        await StartAsync("--environment=Development", "--Simulation:Now=2020-06-08T09:00:00+07:00");
        await ByHandAsync("DELETE FROM Holidays; UPDATE Deadlines SET Rule = NULL; DROP TRIGGER Audit_AppendOnly_Update; DROP TRIGGER Audit_AppendOnly_Delete; DROP TRIGGER Audit_AppendOnly_Insert; DELETE FROM Audit");

        await StartAsync("--environment=Development", "--Simulation:Now=2020-07-10T09:00:00+07:00");
        await StartAsync("--environment=Development", "--Simulation:Now=2020-07-11T09:00:00+07:00");

        await using var db = _database.Open();
        (await db.Holidays.CountAsync(Ct)).ShouldBe(19);
        (await db.Set<AuditEntry>().CountAsync(e => e.Kind == "holiday.added" && e.Cause == "start", Ct)).ShouldBe(19);
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(Ct);
        campaign.Moves.ShouldBeEmpty();
        campaign.Deadlines.Select(d => d.DueOn).ShouldBe([new(2020, 6, 22), new(2020, 6, 25), new(2020, 7, 25), new(2020, 8, 25), new(2020, 9, 25)]);
    }

    // The letter's folder with other words, and without holidays.
    private async Task<string> LetterAsync(Func<string, string> change)
    {
        var folder = Path.Combine(Path.GetDirectoryName(_database.Path)!, "letter");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "campaign.json"), change(await File.ReadAllTextAsync(Path.Combine(CampaignFolder.BuiltIn.Path, "campaign.json"), Ct)), Ct);
        File.Copy(Path.Combine(CampaignFolder.BuiltIn.Path, "targets.csv"), Path.Combine(folder, "targets.csv"));
        return folder;
    }

    private async Task ByHandAsync(string sql)
    {
        await using var db = _database.Open();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    private async Task<AuditVerdict> VerifyAsync()
    {
        await using var db = _database.Open();
        return await new AuditVerification(db).RunAsync(Ct);
    }

    private async Task StartAsync(params IEnumerable<string> more)
    {
        string[] arguments = ["--Line:ChannelSecret=s", "--Line:ChannelAccessToken=t", $"--Database:Provider={_database.Options.Provider}", "--Database:Migrate=true", $"--ConnectionStrings:OtopBot={_database.Options.ConnectionString}", "--Logging:LogLevel:Default=None", .. more];
        await using var bot = Bot.Build(arguments);
        await bot.Services.GetRequiredService<BotStart>().PrepareAsync(Ct);
    }
}
