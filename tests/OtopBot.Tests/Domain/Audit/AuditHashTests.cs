using OtopBot.Domain.Audit;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Audit;

public sealed class AuditHashTests
{
    // Whatever is written down today must be found in the chain for ever.
    [Fact]
    public void The_hash_of_an_entry_is_the_same_in_every_release()
        => AuditEntry.After(AuditHead.Start, Draft("report.added", "ย-2563-5602-06-01")).Hash
            .ShouldBe("4f024af34335020632858e0ac670ab4d54f607222d1885c4c30bb5a4832b0411");

    [Fact]
    public void A_letter_that_moves_into_the_next_field_makes_another_hash()
        => AuditEntry.After(AuditHead.Start, Draft("report.added", "1")).Hash.ShouldNotBe(AuditEntry.After(AuditHead.Start, Draft("report.adde", "d1")).Hash);

    [Fact]
    public void The_same_moment_in_another_zone_is_the_same_entry()
    {
        var draft = Draft("report.added", "1");

        AuditEntry.After(AuditHead.Start, draft with { At = draft.At.ToUniversalTime() }).Hash.ShouldBe(AuditEntry.After(AuditHead.Start, draft).Hash);
    }

    private static AuditDraft Draft(string kind, string subject) => new(Phayao.Monday, kind, "", subject, "E1", "จุน", "บันทึก", """{"general":1}""");
}
