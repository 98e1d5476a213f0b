using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.Calendar;

namespace OtopBot.Data.Mappings;

public sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("Holidays");
        // A day is a holiday once, however many enter it at the same moment; a revoked one may be entered again.
        builder.HasIndex(h => new { h.ProvinceCode, h.Day }).IsUnique().HasFilter("[RevokedAt] IS NULL");
        builder.Property(h => h.ProvinceCode).HasMaxLength(10);
        builder.Property(h => h.Name).HasMaxLength(200);
        // Revoked once: of two who do it at the same time one fails and looks again.
        builder.Property(h => h.RevokedAt).IsConcurrencyToken();
    }
}
