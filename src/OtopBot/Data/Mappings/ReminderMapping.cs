using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Data.Mappings;

public sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.Key).HasMaxLength(200);
        builder.Property(r => r.Step).HasMaxLength(40);
        builder.Property(r => r.DistrictCode).HasMaxLength(10);
        builder.Property(r => r.MessageKey).HasMaxLength(200);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Key).IsUnique();
        builder.HasIndex(r => r.MessageKey);
        builder.HasIndex(r => new { r.CampaignId, r.QueuedAt });
    }
}
