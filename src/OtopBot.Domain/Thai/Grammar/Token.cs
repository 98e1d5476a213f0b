using System.Globalization;

namespace OtopBot.Domain.Thai.Grammar;

internal sealed record Token(TokenKind Kind, string Text, int Value = 0, string? Code = null, bool Firm = false)
{
    public bool IsNumeral => Kind is TokenKind.Number or TokenKind.NumberWord or TokenKind.Place;

    // Letters that mean nothing to us, unlike an emoji, change the meaning of what they touch.
    public bool IsUnknownWord => Kind == TokenKind.Unknown && Text.Any(c =>
        char.IsLetterOrDigit(c) || c == '?' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned);
}
