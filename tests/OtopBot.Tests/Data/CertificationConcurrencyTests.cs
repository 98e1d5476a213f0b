using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Certifications;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

// Two officers of a district at once, each on a connection of their own to one file: whoever comes second looks again.
public sealed class CertificationConcurrencyTests : IAsyncLifetime
{
    private TempDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TempDatabase.MigratedAsync();
        await using var db = _database.Open();
        db.Add(Phayao.Campaign);
        await db.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_withdrawn_certification_comes_back_whole_with_its_signature()
    {
        await ActAsync(h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "e1"));
        await ActAsync(h => h.Correct(Phayao.Plan(1, 2, 3, 4), "เหตุผล", Phayao.OfficerOf("จุน"), Phayao.Monday, "e2"));
        await ActAsync(h => h.Withdraw("ตรวจสอบ", Phayao.OfficerOf("ปง"), Phayao.Monday.AddDays(1), "e3"));

        await using var db = _database.Open();
        var read = await db.Certifications.AsNoTracking().OrderBy(c => c.Version).ToListAsync(Ct);
        read.Select(c => (c.State, c.Replaces)).ShouldBe([(CertificationState.InForce, null), (CertificationState.Withdrawn, 1)]);
        (read[0].Withdrawal is null).ShouldBeTrue();
        var withdrawal = read[1].Withdrawal!;
        (withdrawal.By, withdrawal.At, withdrawal.Reason, withdrawal.SourceEventId).ShouldBe((Phayao.OfficerOf("ปง"), Phayao.Monday.AddDays(1), "ตรวจสอบ", "e3"));
        (await db.Certifications.Where(Certification.Standing).Select(c => c.Version).ToListAsync(Ct)).ShouldBe([1]);
    }

    [Fact]
    public async Task Of_a_withdrawal_and_a_new_certification_at_once_one_loses()
    {
        await ActAsync(h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "e1"));
        await ActAsync(h => h.Correct(Phayao.Plan(1, 2, 3, 4), "เหตุผล", Phayao.OfficerOf("จุน"), Phayao.Monday, "e2"));
        await LosesAsync(h => h.Withdraw(null, Phayao.OfficerOf("จุน"), Phayao.Monday, "a"), h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "b"), [1]);
        await LosesAsync(h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "c"), h => h.Withdraw(null, Phayao.OfficerOf("จุน"), Phayao.Monday, "d"), [3]);
    }

    [Fact]
    public async Task Of_two_withdrawals_and_of_two_first_certifications_at_once_one_loses()
    {
        await LosesAsync(h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "a"), h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "b"), [1]);
        await LosesAsync(h => h.Withdraw(null, Phayao.OfficerOf("จุน"), Phayao.Monday, "c"), h => h.Withdraw(null, Phayao.OfficerOf("จุน"), Phayao.Monday, "d"), []);
        await LosesAsync(h => h.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "e"), h => h.Correct(Phayao.Plan(1, 2, 3, 4), null, Phayao.OfficerOf("จุน"), Phayao.Monday, "f"), [2]);
    }

    private async Task LosesAsync(Action<CertificationHistory> winner, Action<CertificationHistory> loser, int[] standing)
    {
        await using var one = _database.Open();
        await using var other = _database.Open();
        await ApplyAsync(one, winner);
        await ApplyAsync(other, loser);
        await one.SaveChangesAsync(Ct);
        await Should.ThrowAsync<DbUpdateException>(() => other.SaveChangesAsync(Ct));

        await using var db = _database.Open();
        (await db.Certifications.Where(Certification.Standing).Select(c => c.Version).ToListAsync(Ct)).ShouldBe(standing);
    }

    private async Task ActAsync(Action<CertificationHistory> act)
    {
        await using var db = _database.Open();
        await ApplyAsync(db, act);
        await db.SaveChangesAsync(Ct);
    }

    private static async Task ApplyAsync(OtopDbContext db, Action<CertificationHistory> act)
    {
        var known = await db.Certifications.ToListAsync(Ct);
        var history = new CertificationHistory(await db.Campaigns.SingleAsync(Ct), "5602", known);
        act(history);
        db.AddRange(history.Versions.Except(known));
    }
}
