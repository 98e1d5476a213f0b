using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasIndex(p => p.LineUserId).IsUnique();
        builder.Property(p => p.LineUserId).HasMaxLength(64).IsUnicode(false);
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Position).HasMaxLength(200);
        builder.Property(p => p.PrivacyVersion).HasMaxLength(40);
        builder.Property(p => p.DeclinedVersion).HasMaxLength(40);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasMany(p => p.Holdings).WithOne().HasForeignKey("PersonId").IsRequired();
        builder.Navigation(p => p.Holdings).AutoInclude();
    }
}
