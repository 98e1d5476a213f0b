using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Summaries;

public sealed class GroupPostMapping : IEntityTypeConfiguration<GroupPost>
{
    public void Configure(EntityTypeBuilder<GroupPost> builder)
    {
        builder.ToTable("GroupPosts");
        builder.HasOne<Campaign>().WithMany().HasForeignKey(p => p.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Key).HasMaxLength(200);
        builder.Property(p => p.ChatId).HasMaxLength(64);
        builder.Property(p => p.MessageKey).HasMaxLength(200);
        builder.HasIndex(p => p.Key).IsUnique();
    }
}
