using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Outbox;

public sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(m => m.Key).HasMaxLength(200);
        builder.Property(m => m.ChatId).HasMaxLength(64);
        builder.Property(m => m.ReplyToken).HasMaxLength(100);
        builder.Property(m => m.RequestId).HasMaxLength(100);
        builder.Property(m => m.TraceParent).HasMaxLength(OutboxMessage.TraceParentLength).IsUnicode(false);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => m.RetryKey).IsUnique();

        // A chat's next row, and what is due in any chat.
        builder.HasIndex(m => new { m.Status, m.ChatId, m.Id });
        builder.HasIndex(m => new { m.Status, m.NextAttemptAt });

        // What the month has cost so far.
        builder.HasIndex(m => new { m.Kind, m.DoneAt });

        // What was kept longest, and what was queued in a second.
        builder.HasIndex(m => m.DoneAt);
        builder.HasIndex(m => m.CreatedAt);
    }
}
