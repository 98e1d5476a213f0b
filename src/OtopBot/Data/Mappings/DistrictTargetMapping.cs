using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data.Mappings;

public sealed class DistrictTargetMapping : IEntityTypeConfiguration<DistrictTarget>
{
    public void Configure(EntityTypeBuilder<DistrictTarget> builder)
    {
        builder.ToTable("DistrictTargets");
        builder.Property(t => t.DistrictCode).HasMaxLength(10);
        builder.HasIndex(t => new { t.CampaignId, t.DistrictCode, t.Version }).IsUnique();
        builder.OwnsMany(t => t.Plan, plan =>
        {
            plan.ToTable("TargetMonths");
            plan.WithOwner().HasForeignKey("DistrictTargetId");
            plan.HasKey("DistrictTargetId", nameof(MonthPlan.Month));
        });
    }
}
