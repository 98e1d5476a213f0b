using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data.Mappings;

public sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("Campaigns");
        builder.HasIndex(c => c.Code).IsUnique();
        builder.Property(c => c.Code).HasMaxLength(40);
        builder.Property(c => c.ProvinceCode).HasMaxLength(10);
        builder.Property(c => c.ProvinceName).HasMaxLength(100);
        builder.ComplexProperty(c => c.Letter, letter =>
        {
            letter.Property(l => l.Number).HasMaxLength(100);
            letter.Property(l => l.CentralSystemUrl).HasMaxLength(500);
            letter.Property(l => l.OfficePhone).HasMaxLength(100);
        });

        // A campaign is always needed whole: a few dozen rows.
        builder.HasMany(c => c.Districts).WithOne().HasForeignKey(d => d.CampaignId);
        builder.HasMany(c => c.Targets).WithOne().HasForeignKey(t => t.CampaignId);
        builder.HasMany(c => c.Extensions).WithOne().HasForeignKey(e => e.CampaignId);
        builder.Navigation(c => c.Extensions).AutoInclude();
        builder.Navigation(c => c.Districts).AutoInclude();
        builder.Navigation(c => c.Targets).AutoInclude();
        builder.OwnsMany(c => c.Deadlines, deadline =>
        {
            deadline.ToTable("Deadlines");
            deadline.WithOwner().HasForeignKey("CampaignId");
            deadline.Property<int>("Id");
            deadline.HasKey("Id");
            deadline.Ignore(d => d.RuleInForce);
        });
        builder.OwnsMany(c => c.Moves, move =>
        {
            move.ToTable("DeadlineMoves");
            move.WithOwner().HasForeignKey("CampaignId");
            move.Property<int>("Id");
            move.HasKey("Id");
        });
        builder.OwnsMany(c => c.Oddities, oddity =>
        {
            oddity.ToTable("TargetOddities");
            oddity.WithOwner().HasForeignKey("CampaignId");
            oddity.Property<int>("Id");
            oddity.HasKey("Id");
            oddity.Property(o => o.Place).HasMaxLength(200);
            oddity.Property(o => o.Printed).HasMaxLength(200);
            oddity.Property(o => o.Read).HasMaxLength(200);
            oddity.Ignore(o => o.IsFault);
        });
    }
}
