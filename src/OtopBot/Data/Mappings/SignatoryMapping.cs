using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OtopBot.Domain.People;

namespace OtopBot.Data.Mappings;

public static class SignatoryMapping
{
    public static void Configure(ComplexPropertyBuilder<Signatory> by)
    {
        by.Property(s => s.Name).HasMaxLength(200);
        by.Property(s => s.Position).HasMaxLength(200);
    }
}
