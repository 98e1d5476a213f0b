using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public sealed class SignInLinkMapping : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("SignInLinks");
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.Property(l => l.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(l => l.Version).IsConcurrencyToken();
    }
}
