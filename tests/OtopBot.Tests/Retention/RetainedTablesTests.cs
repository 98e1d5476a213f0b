using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Reports;
using OtopBot.Menus;
using OtopBot.Outbox;
using OtopBot.Retention;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Retention;

// P3: every table is taken away in time, an official record, or kept for a reason that is named here. A new one must choose.
public sealed class RetainedTablesTests
{
    private static readonly Type[] Official =
    [
        typeof(Campaign), typeof(District), typeof(DistrictTarget), typeof(Certification), typeof(MonthlyReport), typeof(Extension), typeof(Reopening), typeof(Obligation), typeof(Holiday), typeof(AuditEntry),
    ];

    private static readonly Dictionary<Type, string> Kept = new()
    {
        [typeof(Person)] = "who signed; emptied when the person asks to be forgotten",
        [typeof(Post)] = "an office, not a person",
        [typeof(Holding)] = "who held which office when; points to a person that may be emptied",
        [typeof(ProvincialGroup)] = "one group a province",
        [typeof(MenuLink)] = "goes when the person's posts end",
        [typeof(GroupSize)] = "a number for each group",
        [typeof(GroupPost)] = "a handful a month, without names of people",
        [typeof(QuotaReading)] = "a row a month, figures alone",
        [typeof(Compatibility)] = "one row",
        [typeof(DataProtectionKey)] = "keys; the framework retires them",
    };

    [Fact]
    public async Task Every_table_is_taken_away_in_time_official_or_kept_for_a_named_reason()
    {
        using var database = await TempDatabase.MigratedAsync();
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType).Distinct().ToList();
        var shelved = Shelves.All.Select(s => s.GetType().GetGenericArguments()[0]).ToList();

        tables.Count.ShouldBeGreaterThan(20);
        var places = shelved.Concat(Official).Concat(Kept.Keys).ToList();
        tables.Except(places).Select(t => t.Name).ShouldBeEmpty("a table without a place");
        places.Except(tables).Select(t => t.Name).ShouldBeEmpty("a place without a table");
        places.GroupBy(p => p).Where(g => g.Count() > 1).ShouldBeEmpty("a table has one place");
    }

    // LINE's ids name a person: where they lie outside the official records, they have their time.
    [Fact]
    public async Task No_table_that_is_kept_for_good_holds_words_that_people_typed()
    {
        using var database = await TempDatabase.MigratedAsync();
        await using var db = database.Open();
        string[] typed = ["Raw", "Drafts", "Messages", "Text"];

        db.Model.GetEntityTypes().Where(t => Kept.ContainsKey(t.ClrType)).SelectMany(t => t.GetProperties()).Where(p => typed.Contains(p.Name)).Select(p => $"{p.DeclaringType.Name}.{p.Name}").ShouldBeEmpty();
    }
}
