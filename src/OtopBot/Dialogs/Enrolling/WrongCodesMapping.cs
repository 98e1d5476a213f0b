using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Dialogs.Enrolling;

public sealed class WrongCodesMapping : IEntityTypeConfiguration<WrongCodes>
{
    public void Configure(EntityTypeBuilder<WrongCodes> builder)
    {
        builder.ToTable("WrongCodes");
        builder.HasKey(w => w.ChatId);
        builder.Property(w => w.ChatId).HasMaxLength(64);
        builder.Property(w => w.Recent).HasMaxLength(200).IsUnicode(false);
        builder.Property(w => w.Version).IsConcurrencyToken();
    }
}
