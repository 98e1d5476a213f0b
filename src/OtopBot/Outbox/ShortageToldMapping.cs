using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Outbox;

public sealed class ShortageToldMapping : IEntityTypeConfiguration<ShortageTold>
{
    public void Configure(EntityTypeBuilder<ShortageTold> builder)
    {
        builder.ToTable("ShortagesTold");
        builder.HasKey(t => new { t.Month, t.PersonId });
        builder.Property(t => t.Month).HasMaxLength(7).IsUnicode(false);
        builder.Property(t => t.MessageKey).HasMaxLength(200);
    }
}
