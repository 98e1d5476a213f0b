using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OtopBot.Menus;

public sealed class MenuLinkMapping : IEntityTypeConfiguration<MenuLink>
{
    public void Configure(EntityTypeBuilder<MenuLink> builder)
    {
        builder.ToTable("MenuLinks");
        builder.HasKey(l => l.LineUserId);
        builder.Property(l => l.LineUserId).HasMaxLength(64).IsUnicode(false);
        builder.Property(l => l.RichMenuId).HasMaxLength(64).IsUnicode(false);
    }
}
