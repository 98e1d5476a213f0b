using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public sealed class EnrolmentCodeMapping : IEntityTypeConfiguration<EnrolmentCode>
{
    public void Configure(EntityTypeBuilder<EnrolmentCode> builder)
    {
        builder.ToTable("EnrolmentCodes");
        builder.HasIndex(c => c.Hash).IsUnique();
        builder.Property(c => c.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(c => c.ProvinceCode).HasMaxLength(10);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne(c => c.Post).WithMany().HasForeignKey("PostId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Post).AutoInclude();
    }
}
