using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class SetupCodeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_starts_at_once_on_a_file_with_an_older_code_both_succeed_and_one_code_is_left()
    {
        using var database = await TempDatabase.MigratedAsync();
        await using (var before = database.Open())
            await new SetupCode().PrepareAsync(before, "56", Phayao.Monday, Ct);

        // The other start comes in between this one's look and its commit.
        await using var db = database.Open();
        var (mine, other) = (new SetupCode(), new SetupCode());
        db.ChangeTracker.Tracked += (_, tracked) =>
        {
            if (tracked.Entry.State == EntityState.Added && other.Words is null)
                Prepare(other, database);
        };
        await mine.PrepareAsync(db, "56", Phayao.Monday.AddHours(1), Ct);

        await using var after = database.Open();
        var usable = (await after.Codes.ToListAsync(Ct)).Where(c => c.IsUsable(Phayao.Monday.AddHours(1))).Select(c => c.Hash);
        usable.ShouldBe([EnrolmentCode.HashOf(mine.Words!)]);
    }

    private static void Prepare(SetupCode code, TempDatabase database) => Task.Run(
        async () =>
        {
            await using var db = database.Open();
            await code.PrepareAsync(db, "56", Phayao.Monday.AddHours(1), Ct);
        },
        Ct).Wait(Ct);
}
