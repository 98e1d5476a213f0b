using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data.Mappings;

public sealed class DistrictMapping : IEntityTypeConfiguration<District>
{
    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.ToTable("Districts");
        builder.HasKey(d => new { d.CampaignId, d.Code });
        builder.Property(d => d.Code).HasMaxLength(10);
        builder.Property(d => d.Name).HasMaxLength(100);
        builder.Property(d => d.PrintedName).HasMaxLength(100);
    }
}
