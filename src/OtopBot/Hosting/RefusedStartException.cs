namespace OtopBot.Hosting;

// Something outside the program must be put right first. The message is one line that begins with the key, and holds no secret.
public sealed class RefusedStartException(string key, string why) : Exception($"{key} {why.ReplaceLineEndings(" ")}")
{
    public string Key { get; } = key;
}
