using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OtopBot.Data;

namespace OtopBot.Tests.Data;

public sealed class UpgradeRulesTests
{
    private const string First = "Operations";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void From_its_first_on_every_migration_leaves_room_for_the_release_before(DatabaseProvider provider)
    {
        using var db = Open(provider);
        var migrations = UpgradeRules.Of(db, db.GetService<IMigrationsAssembly>());
        var names = migrations.Keys.ToList();

        names.ShouldContain(First);
        foreach (var (name, operations) in migrations.SkipWhile(m => m.Key != First))
            UpgradeRules.Breaches(operations, [.. names.TakeWhile(n => n != name)]).ShouldBeEmpty($"{provider}, {name}: see infra/README.md, Upgrading");
    }

    [Fact]
    public void Both_providers_tell_the_same_releases()
    {
        using var sqlite = Open(DatabaseProvider.Sqlite);
        using var server = Open(DatabaseProvider.SqlServer);

        Names(sqlite).ShouldBe(Names(server));
        Names(sqlite).ShouldContain(Compatibility.Oldest);
        Names(sqlite)[^1].ShouldNotBe(Compatibility.Oldest, "no release but the newest could work with the tables then");
    }

    [Fact]
    public void What_an_older_program_would_stumble_over_is_noticed()
    {
        Breach(m => m.DropColumn("Raw", "Inbox")).ShouldBe(["DropColumnOperation on Inbox"]);
        Breach(m => m.AddColumn<string>("Lane", "Inbox", nullable: false)).ShouldBe(["AddColumn Inbox.Lane that is neither nullable nor has a default"]);
        Breach(m => m.AlterColumn<string>("Raw", "Inbox", maxLength: 10)).ShouldNotBeEmpty();
        Breach(m => m.RenameColumn("Raw", "Inbox", "Text")).ShouldNotBeEmpty();
        Breach(m => m.DropTable("Inbox")).ShouldNotBeEmpty();
        Breach(m => m.DropIndex("IX_Inbox_EventId", "Inbox")).ShouldNotBeEmpty();
        Breach(m => m.CreateIndex("IX_Inbox_At", "Inbox", "At", unique: true)).ShouldNotBeEmpty();
        Breach(m => m.AddForeignKey("FK", "Inbox", "ChatId", "Conversations", principalColumn: "ChatId")).ShouldNotBeEmpty();
        Breach(m => m.Sql("UPDATE Inbox SET Raw = ''")).ShouldNotBeEmpty();
        Breach(m => m.DeleteData("Compatibility", "Id", 1)).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_only_adds_is_allowed()
    {
        Breach(m => m.AddColumn<string>("Lane", "Inbox", nullable: true)).ShouldBeEmpty();
        Breach(m => m.AddColumn<int>("Weight", "Inbox", nullable: false, defaultValue: 0)).ShouldBeEmpty();
        Breach(m => m.CreateIndex("IX_Inbox_At", "Inbox", "At")).ShouldBeEmpty();
        Breach(m =>
        {
            m.CreateTable("Sheets", table => new { Id = table.Column<int>() });
            m.CreateIndex("IX_Sheets_Id", "Sheets", "Id", unique: true);
        }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Timetable", 0)]
    // Nobody could work on beside the new release then, or nobody at all.
    [InlineData("Contracting", 1)]
    [InlineData("Unheard", 1)]
    public void A_contracting_migration_names_a_release_before_it(string oldest, int breaches)
        => Breach(m =>
        {
            m.DropColumn("Raw", "Inbox");
            m.UpdateData("Compatibility", "Id", 1, "OldestRelease", oldest);
        }).Count.ShouldBe(breaches);

    private static IReadOnlyList<string> Breach(Action<MigrationBuilder> write)
    {
        var builder = new MigrationBuilder("any");
        write(builder);
        return [.. UpgradeRules.Breaches(builder.Operations, ["Initial", "Floor", "Timetable", "Operations"])];
    }

    private static OtopDbContext Open(DatabaseProvider provider) => DatabaseSetup.Open(new(provider, provider is DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Server=.;Database=OtopBot"));

    private static List<string> Names(OtopDbContext db) => [.. db.Database.GetMigrations().Select(MigrationState.NameOf)];
}
