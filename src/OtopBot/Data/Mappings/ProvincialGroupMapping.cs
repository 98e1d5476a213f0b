using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public sealed class ProvincialGroupMapping : IEntityTypeConfiguration<ProvincialGroup>
{
    public void Configure(EntityTypeBuilder<ProvincialGroup> builder)
    {
        builder.ToTable("Groups");
        builder.Property(g => g.ProvinceCode).HasMaxLength(10);
        builder.Property(g => g.ChatId).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(g => g.ChatId);

        // Left and replaced at once it ends once, whichever came first.
        builder.Property(g => g.EndedAt).IsConcurrencyToken();

        // One group per province at a time; those that ended stay as history.
        builder.HasIndex(g => g.ProvinceCode).IsUnique().HasFilter("EndedAt IS NULL");
    }
}
