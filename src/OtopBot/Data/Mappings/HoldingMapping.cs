using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public sealed class HoldingMapping : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> builder)
    {
        builder.ToTable("Holdings");
        builder.HasOne(h => h.Post).WithMany().HasForeignKey("PostId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        // Ended once: the audit must not tell two ends.
        builder.Property(h => h.Until).IsConcurrencyToken();
        builder.Navigation(h => h.Post).AutoInclude();
    }
}
