namespace OtopBot.Commands;

// Asks a running bot how it is, where nothing else could: its image holds neither a shell nor curl.
public static class HealthCommand
{
    public const string Name = "health";

    private const string Usual = "http://127.0.0.1:8080/health/ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, CancellationToken ct)
    {
        if (words.Count > 1 || !Uri.TryCreate(words is [var word] ? word : Usual, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return await CommandLine.RefuseAsync(output, CommandView.Usage);

        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address, ct);
            await output.WriteLineAsync($"{(int)answer.StatusCode} {(await answer.Content.ReadAsStringAsync(ct)).ReplaceLineEndings(" ")}");
            return answer.IsSuccessStatusCode ? Command.Good : Command.Broken;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            await output.WriteLineAsync(problem.Message);
            return Command.Broken;
        }
    }
}
