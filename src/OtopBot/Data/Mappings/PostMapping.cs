using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Posts");
        builder.Property(p => p.ProvinceCode).HasMaxLength(10);
        builder.Property(p => p.DistrictCode).HasMaxLength(10);
        builder.Property(p => p.Duty).HasMaxLength(100);
        builder.HasIndex(p => new { p.ProvinceCode, p.DistrictCode, p.Role, p.Duty }).IsUnique();
    }
}
