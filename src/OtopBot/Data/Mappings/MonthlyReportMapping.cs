using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reports;

namespace OtopBot.Data.Mappings;

public sealed class MonthlyReportMapping : IEntityTypeConfiguration<MonthlyReport>
{
    public void Configure(EntityTypeBuilder<MonthlyReport> builder)
    {
        builder.ToTable("Reports");
        builder.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.CampaignId, r.DistrictCode, r.Month, r.Version }).IsUnique();
        builder.Property(r => r.DistrictCode).HasMaxLength(10);
        builder.Property(r => r.Number).HasMaxLength(40);
        builder.Property(r => r.Digest).HasMaxLength(64).IsUnicode(false);
        builder.Property(r => r.SourceEventId).HasMaxLength(100);
        builder.ComplexProperty(r => r.By, SignatoryMapping.Configure);
        builder.ComplexProperty(r => r.VoidedBy, SignatoryMapping.Configure);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.Total);
        builder.Ignore(r => r.IsVoid);
    }
}
