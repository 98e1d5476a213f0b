namespace OtopBot.Domain.Thai.Grammar;

// A written form and what it stands for: Value is a digit, a power of ten, a month or a channel; Code a district.
// A firm form keeps its meaning when unknown letters touch it; any other then belongs to the unknown word.
internal sealed record Lexeme(string Form, TokenKind Kind, int Value = 0, string? Code = null, bool Firm = false);
