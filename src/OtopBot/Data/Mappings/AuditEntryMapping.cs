using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Audit;

namespace OtopBot.Data.Mappings;

public sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(AuditGuard.Table, table => table.HasTrigger(AuditGuard.Trigger));
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasMaxLength(60).IsUnicode(false);
        builder.Property(e => e.ProvinceCode).HasMaxLength(10);
        builder.Property(e => e.Subject).HasMaxLength(200);
        builder.Property(e => e.Cause).HasMaxLength(100);
        builder.Property(e => e.Previous).HasMaxLength(AuditHash.Length).IsUnicode(false);
        builder.Property(e => e.Hash).HasMaxLength(AuditHash.Length).IsUnicode(false);
        builder.Ignore(e => e.Head);

        // All that was written about one record, and all that one event has done.
        builder.HasIndex(e => new { e.Subject, e.Sequence });
        builder.HasIndex(e => e.Cause);
    }
}
