using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Calls;

// LINE's answer. Problem is not LINE's: it tells the developer in plain words which rule was broken.
public sealed record LineAnswer(int Status, JsonElement Body)
{
    private static readonly JsonElement Nothing = PlatformJson.Element(new { });

    public string? Problem { get; init; }

    public IReadOnlyList<string>? To { get; init; }

    public string? AcceptedRequestId { get; init; }

    public byte[]? Content { get; init; }

    public string? ContentType { get; init; }

    // How much later than at once it is given.
    public TimeSpan Late { get; init; }

    public static LineAnswer Ok(object? body = null) => new(200, body is null ? Nothing : PlatformJson.Element(body));

    // Status 0: the connection ends without an answer.
    public static LineAnswer Silence(string problem) => new(0, Nothing) { Content = [], Problem = problem };

    public static LineAnswer Accepted() => new(202, Nothing);

    public static LineAnswer Error(int status, string message, string problem) => new(status, PlatformJson.Element(new { message })) { Problem = problem };

    public static LineAnswer NotFound(string problem, string message = "Not found") => Error(404, message, problem);

    public static LineAnswer NotForThisAccount(string problem) => Error(403, "Access to this API is not available for your account", problem);

    public static LineAnswer NotJson() => Error(400, "The request body could not be parsed as JSON (line: 1, column: 1)", RefusalView.NotJson);

    public static LineAnswer BadProperty(string property, string problem)
        => Error(400, $"The property, '{property}', in the request body is invalid (line: -, column: -)", problem);

    // Flex faults are told one message at a time, the others all together, as LINE does.
    public static LineAnswer Faulty(IReadOnlyList<Fault> faults)
    {
        var plain = faults.Where(f => !f.At.InFlex).ToList();
        var told = plain.Count > 0 ? plain : [.. faults.Where(f => f.At.Message == faults[0].At.Message)];
        var message = plain.Count > 0 ? $"The request body has {plain.Count} error(s)" : $"A message (messages[{faults[0].At.Message}]) in the request body is invalid";
        var details = told.Select(f => new { message = FaultWords.Of(f), property = f.At.ToString() });
        return new(400, PlatformJson.Element(new { message, details })) { Problem = FaultView.Explain(faults) };
    }
}
