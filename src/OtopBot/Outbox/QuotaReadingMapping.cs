using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Outbox;

public sealed class QuotaReadingMapping : IEntityTypeConfiguration<QuotaReading>
{
    public void Configure(EntityTypeBuilder<QuotaReading> builder)
    {
        builder.ToTable("QuotaReadings");
        builder.HasKey(r => r.Month);
        builder.Property(r => r.Month).HasMaxLength(7).IsUnicode(false);
    }
}
