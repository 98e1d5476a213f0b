using System.Net.Sockets;

namespace OtopBot.Hosting;

// Where the server listens (urls, ASPNETCORE_URLS): the framework tells of a wrong one with a trace of its own code.
public static class ListenAddress
{
    private const string Key = "urls";

    public static void Refuse(IConfiguration configuration)
    {
        foreach (var url in (configuration[Key] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsUsable(url))
                throw new RefusedStartException(Key, "(ASPNETCORE_URLS) is not a list of addresses such as http://127.0.0.1:5081, with ; between them.");
        }
    }

    // The server gave no other reason to end while it was starting.
    public static bool IsTaken(Exception problem) => problem is IOException or SocketException && FromServer(problem);

    public static string? Explain(Exception problem) => IsTaken(problem) ? $"{Key} (ASPNETCORE_URLS) names an address that cannot be listened on: {problem.Message.ReplaceLineEndings(" ")}" : null;

    private static bool FromServer(Exception problem) => problem.StackTrace?.Contains("Server.Kestrel", StringComparison.Ordinal) == true;

    private static bool IsUsable(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { PathBase.Length: 0, Port: >= 0 and <= ushort.MaxValue, Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
