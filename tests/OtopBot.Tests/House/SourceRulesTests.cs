using OtopBot.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.House;

public sealed class SourceRulesTests
{
    private static readonly IReadOnlyList<SourceFile> Source
        = [.. Repository.Files("*.cs", "src").Where(f => !IsGenerated(f.Path))];

    private static readonly IReadOnlyList<SourceFile> All = [.. Source, .. Repository.Files("*.cs", "tests")];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        SourceRules.TooLong([Planted("src/Long.cs", new string('\n', 301))]).ShouldHaveSingleItem();
        SourceRules.TooLong(All).ShouldBeEmpty();
        SourceRules.TooLong(Repository.Files("*.js", "src/OtopBot.Simulator/wwwroot")).ShouldBeEmpty();
    }

    [Fact]
    public void Thai_words_live_in_views_and_readers_only()
    {
        SourceRules.ThaiInTheWrongPlace([Planted("src/OtopBot/Inbox/InboxWorker.cs", "Say(\"สวัสดี\"); // ทักทาย")]).ShouldHaveSingleItem();
        SourceRules.ThaiInTheWrongPlace([Planted("src/OtopBot/Inbox/InboxWorker.cs", "Say(hello); // ทักทาย")]).ShouldBeEmpty();
        SourceRules.ThaiInTheWrongPlace(Source).ShouldBeEmpty();
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        SourceRules.BannedNames([Planted("src/ReportManager.cs", "")]).ShouldHaveSingleItem();
        SourceRules.BannedNames(All).ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_are_file_scoped()
    {
        SourceRules.BlockNamespaces([Planted("src/A.cs", "namespace A\n{\n}")]).ShouldHaveSingleItem();
        SourceRules.BlockNamespaces(All).ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_abstract_or_static()
    {
        SourceRules.Unsealed([Planted("src/A.cs", "namespace A;\npublic class Open;")]).ShouldHaveSingleItem();
        SourceRules.Unsealed(Source).ShouldBeEmpty();
    }

    [Fact]
    public void Only_endpoints_and_hosting_speak_http()
    {
        SourceRules.HttpOutsideEndpoints([Planted("src/OtopBot/Dialogs/A.cs", "void Run(HttpContext context)")]).ShouldHaveSingleItem();
        SourceRules.HttpOutsideEndpoints(Source.Where(f => f.Path.StartsWith("src/OtopBot/", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_outbox_and_named_readers_call_LINE()
    {
        foreach (var client in typeof(LineClient).Assembly.GetExportedTypes().Where(t => t.Name.EndsWith("Client", StringComparison.Ordinal)))
            SourceRules.LineClientOutsideItsUsers([Planted("src/OtopBot/Reminders/A.cs", $"{client.Name} line")], LineUsers).ShouldHaveSingleItem(client.Name);
        SourceRules.LineClientOutsideItsUsers(Source.Where(f => f.Path.StartsWith("src/OtopBot/", StringComparison.Ordinal)), LineUsers).ShouldBeEmpty();
    }

    [Fact]
    public void Changes_of_the_domain_are_saved_with_their_audit_only()
    {
        SourceRules.SavedWithoutAudit([Planted("src/OtopBot/Dialogs/A.cs", "await db.SaveChangesAsync(ct);")], Writers).ShouldHaveSingleItem();
        SourceRules.SavedWithoutAudit(Source.Where(f => f.Path.StartsWith("src/OtopBot/", StringComparison.Ordinal)), Writers).ShouldBeEmpty();
        SourceRules.WritesToTables([Planted("src/OtopBot/Dialogs/A.cs", "await db.Reports.ExecuteDeleteAsync(ct);")], RawWriters).ShouldHaveSingleItem();
        SourceRules.WritesToTables(Source.Where(f => f.Path.StartsWith("src/OtopBot/", StringComparison.Ordinal)), RawWriters).ShouldBeEmpty();
    }

    [Fact]
    public void What_only_one_database_understands_is_said_in_Data()
    {
        foreach (var word in (string[])["using Microsoft.Data.SqlClient;", "catch (SqliteException problem)", "await db.Database.ExecuteSqlAsync($\"x\")", "\"PRAGMA x\"", "\"INSERT INTO Audit\"", "db.Database.IsSqlite()"])
            SourceRules.WordsOfOneDatabase([Planted("src/OtopBot/Outbox/A.cs", word)], SpeakersOfOne).ShouldNotBeEmpty(word);
        SourceRules.WordsOfOneDatabase([Planted("src/OtopBot/Data/A.cs", "using Microsoft.Data.SqlClient;")], SpeakersOfOne).ShouldBeEmpty();
        SourceRules.WordsOfOneDatabase(Source, SpeakersOfOne).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_outbox_sends()
    {
        SourceRules.SendingOutsideTheOutbox([Planted("src/OtopBot/Hosting/A.cs", "await line.PushAsync(to, messages)")]).ShouldHaveSingleItem();
        SourceRules.SendingOutsideTheOutbox(Source.Where(f => f.Path.StartsWith("src/OtopBot/", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Hangfire_is_used_in_few_places_and_never_its_statics()
    {
        SourceRules.HangfireOutsideItsPlaces([Planted("src/OtopBot/Retention/A.cs", "using Hangfire.Storage;")]).ShouldHaveSingleItem();
        SourceRules.HangfireOutsideItsPlaces(Source).ShouldBeEmpty();
        SourceRules.HangfiresStatics([Planted("src/OtopBot/Hosting/A.cs", "JobStorage.Current.GetConnection()")]).ShouldHaveSingleItem();
        SourceRules.HangfiresStatics(Source).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_has_a_lock_file()
        => Repository.Files("*.csproj", "src", "tests")
            .Where(f => !File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(f.Path)!, "packages.lock.json")))
            .ShouldBeEmpty();

    private static readonly string[] LineUsers = ["src/OtopBot/Outbox/", "src/OtopBot/Menus/", "src/OtopBot/Hosting/", "src/OtopBot/Webhook/BotIdentity.cs", "src/OtopBot/Dialogs/Enrolling/ProfileReader.cs"];

    // What is stored as it came, what was sent and which menu is shown: these know nothing of the domain.
    private static readonly string[] Writers = ["src/OtopBot/Audit/AuditedSaving.cs", "src/OtopBot/Outbox/", "src/OtopBot/Menus/", "src/OtopBot/Inbox/InboxWriter.cs"];

    private static readonly string[] RawWriters = ["src/OtopBot/Data/AuditRows.cs", "src/OtopBot/Data/Sqlite/"];

    // Hangfire is told which client to use; the simulator reads whose connection string it was given.
    private static readonly string[] SpeakersOfOne = ["src/OtopBot/Hosting/HangfireSetup.cs", "src/OtopBot.Simulator/Hosting/BotApp.cs"];

    private static bool IsGenerated(string path) => path.Contains("/Migrations/", StringComparison.Ordinal) || path.Contains("/Compiled/", StringComparison.Ordinal);

    private static SourceFile Planted(string path, string text) => new(path, text);
}
