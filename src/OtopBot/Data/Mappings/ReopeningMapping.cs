using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data.Mappings;

public sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.ToTable("Reopenings");
        builder.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.CampaignId, r.DistrictCode, r.Number }).IsUnique();
        builder.Property(r => r.DistrictCode).HasMaxLength(10);
        // Decided once: of two who decide at the same time one fails and looks again.
        builder.Property(r => r.State).IsConcurrencyToken();
        builder.Property(r => r.AskedReason).HasMaxLength(300);
        builder.Property(r => r.AskedEventId).HasMaxLength(100);
        builder.Property(r => r.Reason).HasMaxLength(300);
        builder.Property(r => r.EventId).HasMaxLength(100);
        builder.ComplexProperty(r => r.AskedBy, SignatoryMapping.Configure);
        builder.ComplexProperty(r => r.By, SignatoryMapping.Configure);
    }
}
