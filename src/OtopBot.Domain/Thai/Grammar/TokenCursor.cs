namespace OtopBot.Domain.Thai.Grammar;

// Looking around in the tokens of one text without falling off its ends.
internal sealed class TokenCursor(IReadOnlyList<Token> tokens)
{
    private static readonly Token Nothing = new(TokenKind.Break, "");

    public int Count => tokens.Count;

    public Token this[int at] => at >= 0 && at < tokens.Count ? tokens[at] : Nothing;

    public int SkipSpaces(int at)
    {
        while (this[at].Kind == TokenKind.Space)
            at++;
        return at;
    }

    public int BackOverSpaces(int at)
    {
        while (this[at].Kind == TokenKind.Space)
            at--;
        return at;
    }

    public string Text(int start, int end) =>
        string.Concat(tokens.Skip(Math.Max(start, 0)).Take(Math.Max(end - start, 0)).Select(token => token.Text)).Trim();
}
