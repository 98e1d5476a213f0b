using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Dialogs;

public sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations");
        builder.HasKey(c => c.ChatId);
        builder.Property(c => c.ChatId).HasMaxLength(64);
        builder.Property(c => c.Active).HasMaxLength(40);
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}
