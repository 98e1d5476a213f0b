using CsCheck;
using OtopBot.Domain.Audit;
using OtopBot.Tests.Domain.Thai;
using Phayao = OtopBot.Tests.Support.Phayao;

namespace OtopBot.Tests.Domain.Audit;

public sealed class AuditChainTests
{
    private static readonly Gen<AuditDraft> AnyDraft = Gen.Select(
        Gen.Long[0, 1_000_000_000_000_000],
        Gen.OneOf("report.added", "certification.changed"),
        Gen.String,
        Gen.String,
        (ticks, kind, subject, sentence) => new AuditDraft(Phayao.Monday.AddTicks(ticks), kind, "56", Clean(subject), "E1", "จุน", Clean(sentence), "{}"));

    private static readonly Gen<List<AuditEntry>> AnyChain = AnyDraft.List[1, 8].Select(Chain);

    [Fact]
    public void A_chain_holds_and_ends_with_its_newest_entry() => Seeded.Check(AnyChain, 71, 300, entries =>
    {
        var (broken, head) = Walk(entries, entries[^1].Hash, entries.Count);

        broken.ShouldBeNull();
        head.ShouldBe(entries[^1].Head);
    });

    [Fact]
    public void Any_single_bit_that_was_changed_is_found() => Seeded.Check(Gen.Select(AnyChain, Gen.Int[0, 1000], Gen.Int[0, 10], Gen.Int[0, 10_000]), 72, 2_000, picked =>
    {
        var (entries, which, field, bit) = picked;
        var victim = entries[which % entries.Count];
        var changed = Forged.WithBit(victim, field, bit);
        var forged = entries.Select(e => e == victim ? changed : e).OrderBy(e => e.Sequence).ToList();

        Walk(forged, entries[^1].Hash).Broken.ShouldNotBeNull();
    });

    [Fact]
    public void An_entry_that_was_taken_out_is_missed() => Seeded.Check(Gen.Select(AnyChain, Gen.Int[0, 1000]), 73, 500, picked =>
    {
        var (entries, which) = picked;
        var victim = which % entries.Count;

        Walk([.. entries.Where((_, i) => i != victim)], entries[^1].Hash).Broken!.Fault.ShouldBe(victim == entries.Count - 1 ? AuditFault.HeadNotFound : AuditFault.Missing);
    });

    [Fact]
    public void Two_entries_that_changed_places_are_found_even_with_their_numbers_put_right() => Seeded.Check(Gen.Select(AnyChain, Gen.Int[0, 1000], Gen.Int[0, 1000]), 74, 500, picked =>
    {
        var (entries, a, b) = picked;
        var (one, other) = (a % entries.Count, b % entries.Count);
        if (one == other)
            return;
        var swapped = entries.ToList();
        (swapped[one], swapped[other]) = (Forged.At(entries[other], one + 1), Forged.At(entries[one], other + 1));

        Walk(swapped).Broken.ShouldNotBeNull();
    });

    [Fact]
    public void An_entry_that_was_pushed_in_is_found_even_with_hashes_of_its_own() => Seeded.Check(Gen.Select(AnyChain, AnyDraft, Gen.Int[0, 1000]), 75, 500, picked =>
    {
        var (entries, draft, where) = picked;
        var place = where % entries.Count;
        var before = place == 0 ? AuditHead.Start : entries[place - 1].Head;
        List<AuditEntry> forged = [.. entries.Take(place), AuditEntry.After(before, draft), .. entries.Skip(place).Select(e => Forged.At(e, e.Sequence + 1))];

        Walk(forged).Broken.ShouldNotBeNull();
    });

    [Fact]
    public void A_tail_that_was_cut_off_is_found_by_the_head_that_was_written_down() => Seeded.Check(Gen.Select(AnyChain, Gen.Int[0, 1000]), 76, 500, picked =>
    {
        var (entries, left) = picked;
        var cut = entries.Take(left % entries.Count).ToList();

        Walk(cut).Broken.ShouldBeNull();
        Walk(cut, entries[^1].Hash).Broken!.Fault.ShouldBe(AuditFault.HeadNotFound);
    });

    [Fact]
    public void A_chain_that_was_written_anew_does_not_hold_the_earlier_head()
    {
        var entries = Chain([Draft("แรก"), Draft("สอง")]);

        Walk(Chain([Draft("อื่น"), Draft("สอง")]), entries[0].Hash).Broken!.Fault.ShouldBe(AuditFault.HeadNotFound);
        Walk(entries, entries[0].Hash, 1).Broken.ShouldBeNull();
        Walk(entries, entries[0].Hash, 2).Broken!.Fault.ShouldBe(AuditFault.HeadNotFound);
    }

    private static AuditDraft Draft(string sentence) => new(Phayao.Monday, "report.added", "56", "s", "E1", "จุน", sentence, "{}");

    private static List<AuditEntry> Chain(IReadOnlyList<AuditDraft> drafts)
    {
        var entries = new List<AuditEntry>();
        foreach (var draft in drafts)
            entries.Add(AuditEntry.After(entries is [.., var last] ? last.Head : AuditHead.Start, draft));
        return entries;
    }

    private static (AuditBreak? Broken, AuditHead Head) Walk(IReadOnlyList<AuditEntry> entries, string? hash = null, long? sequence = null)
    {
        var chain = new AuditChain(hash, sequence);
        return (entries.Select(chain.Take).FirstOrDefault(b => b is not null) ?? chain.End(), chain.Head);
    }

    // A database holds no half of a surrogate pair.
    private static string Clean(string text) => new([.. text.Where(c => !char.IsSurrogate(c))]);
}
