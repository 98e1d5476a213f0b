using System.Net;
using OtopBot.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line;

public sealed class OperationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_call_of_every_client_is_in_the_table() =>
        typeof(LineClient).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods().Where(m => typeof(Task).IsAssignableFrom(m.ReturnType)).Select(m => $"{type.Name}.{m.Name}"))
            .Distinct()
            .ShouldBe(Operation.All.Select(o => $"{o.Client.Name}.{o.Name}Async").Distinct(), ignoreOrder: true);

    [Fact]
    public async Task Every_call_goes_once_to_its_own_host_and_path_with_ids_escaped()
    {
        foreach (var operation in Operation.All)
        {
            var asked = await AskedAsync(operation);

            (asked.Method, asked.Address.Split('?')[0]).ShouldBe((operation.Method, operation.Address), operation.ToString());
            asked.Headers.GetValueOrDefault("Authorization").ShouldBe(operation.IsAboutTokens ? null : $"Bearer {ScriptedLine.Token}", operation.ToString());
            asked.Headers.GetValueOrDefault("X-Line-Retry-Key").ShouldBe(operation.HasRetryKey ? Operation.Key.ToString() : null, operation.ToString());
        }
    }

    [Fact]
    public async Task Bodies_are_JSON_pictures_or_forms_and_nothing_else_has_one()
    {
        foreach (var operation in Operation.All)
        {
            var asked = await AskedAsync(operation);
            var kind = operation switch
            {
                { Name: "UploadImage" } => "image/png",
                { Schema: null } or { Method: "GET" } => null,
                { IsAboutTokens: true } => "application/x-www-form-urlencoded",
                _ => "application/json; charset=utf-8",
            };
            asked.Headers.GetValueOrDefault("Content-Type").ShouldBe(kind, operation.ToString());
            (asked.Body.Length > 0).ShouldBe(kind is not null, operation.ToString());
            if (operation is { IsAboutTokens: true, Schema: { } fields })
                Fields(asked).ShouldBe(fields, operation.ToString());
        }
    }

    [Fact]
    public async Task LINEs_own_file_has_every_call_on_that_host_with_such_a_body()
    {
        if (LinePaths.TryLoad() is not { } file)
            return;
        foreach (var operation in Operation.All)
        {
            var declared = file.Find(operation.Method, operation.Path).ShouldNotBeNull(operation.ToString());
            declared.IsOnDataHost.ShouldBe(operation.OnDataHost, operation.ToString());
            declared.TakesRetryKey.ShouldBe(operation.HasRetryKey, operation.ToString());
            declared.Success.ShouldBe((int)operation.Success, operation.ToString());
            if (operation.IsAboutTokens)
                continue;
            declared.Body.ShouldBe(operation.Schema, operation.ToString());
            if (operation.Schema is { } schema)
                LineSchema.TryLoad()!.Validate(schema, (await AskedAsync(operation)).Body).ShouldBeEmpty(operation.ToString());
        }
    }

    [Theory]
    [InlineData(400, """{"message":"The request body has 1 error(s)","details":[{"message":"may not be empty","property":"x"}]}""", LineApiError.BadRequest)]
    [InlineData(400, """{"error":"invalid_request","error_description":"Invalid 'client_credentials'."}""", LineApiError.BadRequest)]
    [InlineData(401, """{"message":"Authentication failed"}""", LineApiError.Unauthorized)]
    [InlineData(403, """{"message":"Access to this API is not available for your account"}""", LineApiError.Forbidden)]
    [InlineData(404, """{"message":"no default richmenu","details":[]}""", LineApiError.NotFound)]
    [InlineData(409, "{}", LineApiError.Unexpected)]
    [InlineData(410, """{"message":"The content is gone"}""", LineApiError.Gone)]
    [InlineData(413, "", LineApiError.TooLarge)]
    [InlineData(415, """{"message":"Unsupported media type"}""", LineApiError.Unexpected)]
    [InlineData(429, """{"message":"The API rate limit has been exceeded. Try again later."}""", LineApiError.RateLimited)]
    [InlineData(429, """{"message":"You have reached your monthly limit."}""", LineApiError.MonthlyLimit)]
    [InlineData(429, "", LineApiError.RateLimited)]
    [InlineData(500, "", LineApiError.ServerError)]
    [InlineData(502, "<html>", LineApiError.ServerError)]
    [InlineData(307, "", LineApiError.Unexpected)]
    public async Task Every_call_tells_every_refusal_by_its_kind(int status, string body, LineApiError kind)
    {
        foreach (var operation in Operation.All.Where(o => status is not 409 || !o.HasRetryKey))
        {
            var line = ScriptedLine.Answering((HttpStatusCode)status, body);

            var refusal = await Should.ThrowAsync<LineApiException>(operation.Call(line, Ct), operation.ToString());

            (refusal.Kind, (int)refusal.Status, refusal.RequestId).ShouldBe((kind, status, "request-1"), operation.ToString());
            refusal.Details.Count.ShouldBe(body.Contains("may not be empty", StringComparison.Ordinal) ? 1 : 0);
            line.Requests.Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Every_call_that_needs_an_answer_says_when_it_cannot_be_read(string body)
    {
        var needing = Operation.All.Where(o => o.Answer is not "{}").ToList();
        needing.Count.ShouldBeGreaterThan(15);
        foreach (var operation in needing)
            (await Should.ThrowAsync<LineApiException>(operation.Call(ScriptedLine.Answering(operation.Success, body), Ct), operation.ToString()))
                .Kind.ShouldBe(LineApiError.Unexpected, operation.ToString());
    }

    [Fact]
    public async Task Every_call_tells_a_silence_from_the_callers_own_cancellation()
    {
        foreach (var operation in Operation.All)
        {
            using var giveUp = new CancellationTokenSource();
            await giveUp.CancelAsync();

            await Should.ThrowAsync<LineUnreachableException>(operation.Call(ScriptedLine.Throwing(new TaskCanceledException()), Ct), operation.ToString());
            await Should.ThrowAsync<LineUnreachableException>(operation.Call(ScriptedLine.Throwing(new HttpRequestException()), Ct), operation.ToString());
            await Should.ThrowAsync<OperationCanceledException>(operation.Call(ScriptedLine.Answering(operation.Success, operation.Answer), giveUp.Token), operation.ToString());
        }
    }

    private static async Task<ScriptedLine.Asked> AskedAsync(Operation operation)
    {
        var line = ScriptedLine.Answering(operation.Success, operation.Answer);
        await operation.Call(line, Ct);
        return line.Requests.ShouldHaveSingleItem();
    }

    private static string Fields(ScriptedLine.Asked asked) => string.Join(
        ' ', (asked.Body.Length > 0 ? asked.Body : new Uri(asked.Address).Query.TrimStart('?')).Split('&').Select(part => part.Split('=')[0]).Order());
}
