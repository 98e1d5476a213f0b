namespace OtopBot.Hosting.Guarding;

// How much one address may ask for in a minute, and how much a single request or all connections may take.
public sealed class LimitOptions
{
    public const string Section = "Limits";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Looking at a link and pressing its button.
    public int SignIn { get; set; } = 30;

    // One look at the page of the jobs is a dozen requests, and it asks for news by itself.
    public int Jobs { get; set; } = 300;

    // A whole office opens the group's picture behind one address.
    public int Charts { get; set; } = 300;

    // Webhooks without a good signature; those with one are never counted.
    public int Unsigned { get; set; } = 30;

    // How long one request may take, body and all.
    public TimeSpan Request { get; set; } = TimeSpan.FromSeconds(30);

    public int Connections { get; set; } = 2000;

    public IEnumerable<string> Problems()
    {
        foreach (var (name, most) in new[] { (nameof(SignIn), SignIn), (nameof(Jobs), Jobs), (nameof(Charts), Charts), (nameof(Unsigned), Unsigned) })
        {
            if (most is < 1 or > 100_000)
                yield return $"{Section}:{name} is not between 1 and 100000 requests in a minute.";
        }

        if (Request < TimeSpan.FromMilliseconds(100) || Request > TimeSpan.FromMinutes(5))
            yield return $"{Section}:{nameof(Request)} is not between 100 ms and five minutes.";
        if (Connections is < 10 or > 100_000)
            yield return $"{Section}:{nameof(Connections)} is not between 10 and 100000.";
    }
}
