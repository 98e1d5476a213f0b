using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Data.Mappings;

public sealed class ObligationMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("Obligations");
        builder.HasOne<Campaign>().WithMany().HasForeignKey(o => o.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.DistrictCode).HasMaxLength(10);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => new { o.CampaignId, o.DistrictCode, o.Kind, o.Month }).IsUnique().HasFilter("[Month] IS NOT NULL");
        // The certification has no month and is one thing all the same; to SQLite two nothings differ.
        builder.HasIndex(o => new { o.CampaignId, o.DistrictCode, o.Kind }).IsUnique().HasFilter("[Month] IS NULL");
    }
}
