using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Outbox;

public sealed class DroppedPushMapping : IEntityTypeConfiguration<DroppedPush>
{
    public void Configure(EntityTypeBuilder<DroppedPush> builder)
    {
        builder.ToTable("DroppedPushes");
        builder.Property(d => d.Key).HasMaxLength(200);
        builder.HasIndex(d => d.Key).IsUnique();
        builder.HasIndex(d => d.At);
    }
}
