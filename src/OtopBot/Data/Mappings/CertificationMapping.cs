using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;

namespace OtopBot.Data.Mappings;

public sealed class CertificationMapping : IEntityTypeConfiguration<Certification>
{
    public void Configure(EntityTypeBuilder<Certification> builder)
    {
        builder.ToTable("Certifications");
        builder.HasOne<Campaign>().WithMany().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.CampaignId, c.DistrictCode, c.Version }).IsUnique();
        builder.Property(c => c.DistrictCode).HasMaxLength(10);
        builder.Ignore(c => c.IsStanding);
        builder.Ignore(c => c.Withdrawal);

        // Whoever replaces, withdraws or restores must have seen the state that is stored: of two at once one looks again.
        builder.Property(c => c.State).IsConcurrencyToken();
        builder.Property(c => c.Number).HasMaxLength(40);
        builder.Property(c => c.Digest).HasMaxLength(64).IsUnicode(false);
        builder.Property(c => c.SourceEventId).HasMaxLength(100);
        builder.Property(c => c.WithdrawnEventId).HasMaxLength(100);
        builder.ComplexProperty(c => c.By, SignatoryMapping.Configure);
        builder.ComplexProperty(c => c.WithdrawnBy, SignatoryMapping.Configure);
        builder.OwnsMany(c => c.Proposed, plan =>
        {
            plan.ToTable("CertificationMonths");
            plan.WithOwner().HasForeignKey("CertificationId");
            plan.HasKey("CertificationId", nameof(MonthPlan.Month));
        });
    }
}
