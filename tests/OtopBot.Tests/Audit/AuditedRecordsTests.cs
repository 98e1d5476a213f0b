using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OtopBot.Audit;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Audit;

// Whoever adds a record or a property to the domain says here what the audit makes of it.
public sealed class AuditedRecordsTests : IDisposable
{
    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Every_record_of_the_domain_is_audited_or_exempt_for_a_reason()
    {
        var whole = Domain().Where(t => !t.IsOwned() && !AuditedRecords.Parts.Contains(t.ClrType)).Select(t => t.ClrType).ToList();

        whole.Where(t => AuditedRecords.Of(t) is null && !AuditedRecords.Exempt.ContainsKey(t)).ShouldBeEmpty();
        AuditedRecords.All.Select(r => r.Type).Except(whole).ShouldBeEmpty();
        AuditedRecords.Exempt.Values.ShouldAllBe(reason => reason.Length > 10);
        whole.Count.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Every_property_of_an_audited_record_has_a_sentence_or_never_changes()
    {
        foreach (var record in AuditedRecords.All)
            Properties(record).Except([.. record.Worded, .. record.Fixed, .. record.Silent]).ShouldBeEmpty($"{record.Name}: a sentence, or Fixed, or Silent");
    }

    [Fact]
    public void No_property_is_named_that_is_not_there_or_named_twice()
    {
        foreach (var record in AuditedRecords.All)
        {
            string[] named = [.. record.Worded, .. record.Fixed, .. record.Silent];
            named.Except(Properties(record)).ShouldBeEmpty(record.Name);
            named.ShouldBeUnique();
        }
    }

    [Fact]
    public void Every_state_of_a_certification_has_a_word()
    {
        foreach (var state in Enum.GetValues<CertificationState>())
            CertificationRecordsView.Word(state).ShouldNotContain(state.ToString());
    }

    [Fact]
    public void Names_of_kinds_differ_and_hold_no_border()
    {
        AuditedRecords.All.Select(r => r.Name).ShouldBeUnique();
        AuditedRecords.All.ShouldAllBe(r => !r.Name.Contains('.') && !r.Name.Contains(' '));
    }

    private List<IEntityType> Domain()
    {
        using var db = _database.Open();
        return [.. db.Model.GetEntityTypes().Where(t => t.ClrType.Assembly == typeof(Campaign).Assembly)];
    }

    private List<string> Properties(AuditedRecord record)
    {
        var type = Domain().Single(t => t.ClrType == record.Type);
        return
        [
            .. type.GetProperties().Select(p => p.Name),
            .. type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p => $"{c.Name}.{p.Name}")),
            .. type.GetNavigations().Where(n => n.TargetEntityType.IsOwned() || AuditedRecords.Parts.Contains(n.TargetEntityType.ClrType)).Select(n => n.Name),
        ];
    }
}
