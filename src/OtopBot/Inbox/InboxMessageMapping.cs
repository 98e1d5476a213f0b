using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Inbox;

public sealed class InboxMessageMapping : IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.ToTable("Inbox");
        builder.Property(m => m.EventId).HasMaxLength(InboxMessage.EventIdLength);
        builder.Property(m => m.ChatId).HasMaxLength(InboxMessage.ChatIdLength);
        builder.Property(m => m.MessageId).HasMaxLength(InboxMessage.MessageIdLength);
        builder.Property(m => m.TraceParent).HasMaxLength(InboxMessage.TraceParentLength).IsUnicode(false);
        builder.HasIndex(m => m.MessageId);
        // Of two processes with the same event only one can mark it handled.
        builder.Property(m => m.Status).IsConcurrencyToken();
        builder.HasIndex(m => m.EventId).IsUnique();

        // A chat's oldest waiting event, and the chats that have one.
        builder.HasIndex(m => new { m.Status, m.ChatId, m.At, m.Id });

        // What was kept longest.
        builder.HasIndex(m => m.ReceivedAt);
    }
}
