namespace OtopBot.Data;

// Where people reach the bot from outside; without it there are neither links nor pictures.
public sealed class PublicAddress(Uri? @base)
{
    public const string Key = "Public:BaseAddress";

    // Only a trial on a free port learns it after the start.
    public Uri? Base { get; set; } = @base;

    public Uri? At(string path) => Base is { } at ? new Uri(new Uri($"{at.AbsoluteUri.TrimEnd('/')}/"), path.TrimStart('/')) : null;
}
