using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data.Mappings;

public sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.ToTable("Extensions");
        builder.HasIndex(e => new { e.CampaignId, e.DistrictCode, e.Number }).IsUnique();
        builder.Property(e => e.DistrictCode).HasMaxLength(10);
        // Decided once: of two who decide at the same time one fails and looks again.
        builder.Property(e => e.State).IsConcurrencyToken();
        builder.Property(e => e.AskedReason).HasMaxLength(300);
        builder.Property(e => e.AskedEventId).HasMaxLength(100);
        builder.Property(e => e.Reason).HasMaxLength(300);
        builder.Property(e => e.EventId).HasMaxLength(100);
        builder.ComplexProperty(e => e.AskedBy, SignatoryMapping.Configure);
        builder.ComplexProperty(e => e.By, SignatoryMapping.Configure);
    }
}
