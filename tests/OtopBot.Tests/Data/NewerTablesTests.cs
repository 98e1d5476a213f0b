using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

public sealed class NewerTablesTests : IAsyncLifetime
{
    private TempDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TempDatabase.MigratedAsync();

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Tables_as_this_program_knows_them_are_not_newer() => (await NewerAsync()).ShouldBeNull();

    [Fact]
    public async Task A_database_that_is_not_there_is_not_newer()
    {
        using var none = new TempDatabase();
        await using var db = none.Open();

        (await MigrationState.NewerAsync(db, Ct)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Timetable", true)]
    [InlineData("Operations", true)]
    [InlineData("Future", false)]
    [InlineData("", false)]
    public async Task Newer_tables_say_which_programs_they_take(string oldest, bool allow)
    {
        await ByHandAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99')");
        await ByHandAsync($"UPDATE Compatibility SET OldestRelease = '{oldest}'");

        (await NewerAsync()).ShouldBe(new NewerTables("29990101000000_Future", oldest, allow));
    }

    [Theory]
    [InlineData("DELETE FROM Compatibility")]
    // Another branch's tables: they have what this program does not know, and lack what it has made itself.
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Operations'")]
    public async Task Newer_tables_that_say_nothing_take_nobody(string sql)
    {
        await ByHandAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99')");
        await ByHandAsync(sql);

        (await NewerAsync()).ShouldBe(new NewerTables("29990101000000_Future", null, false));
    }

    private async Task<NewerTables?> NewerAsync()
    {
        await using var db = _database.Open();
        return await MigrationState.NewerAsync(db, Ct);
    }

    private async Task ByHandAsync(string sql)
    {
        await using var db = _database.Open();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }
}
