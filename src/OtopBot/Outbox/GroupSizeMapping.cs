using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Outbox;

public sealed class GroupSizeMapping : IEntityTypeConfiguration<GroupSize>
{
    public void Configure(EntityTypeBuilder<GroupSize> builder)
    {
        builder.ToTable("GroupSizes");
        builder.HasKey(g => g.ChatId);
        builder.Property(g => g.ChatId).HasMaxLength(64).IsUnicode(false);
    }
}
