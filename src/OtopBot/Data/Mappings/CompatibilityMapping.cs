using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Data.Mappings;

public sealed class CompatibilityMapping : IEntityTypeConfiguration<Compatibility>
{
    public void Configure(EntityTypeBuilder<Compatibility> builder)
    {
        builder.ToTable("Compatibility");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.OldestRelease).HasMaxLength(100).IsUnicode(false);
        // In the model, so that raising it is a migration.
        builder.HasData(new { Id = Compatibility.OnlyRow, OldestRelease = Compatibility.Oldest });
    }
}
