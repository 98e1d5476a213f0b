using System.Net;
using System.Text.Json;
using OtopBot.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line;

// Answers collected from LINE, each given to the call that it belongs to.
public sealed class CannedAnswerTests
{
    private static readonly Dictionary<string, string> CallOf = new()
    {
        ["bot-info-200"] = "LineClient.GetBotInfo",
        ["consumption-200"] = "LineClient.GetQuotaConsumption",
        ["content-202"] = "ContentClient.Get",
        ["content-404"] = "ContentClient.Get",
        ["content-410"] = "ContentClient.GetPreview",
        ["group-count-200"] = "LineClient.GetGroupMemberCount",
        ["group-member-200"] = "LineClient.GetGroupMember",
        ["group-summary-200"] = "LineClient.GetGroupSummary",
        ["loading-202"] = "LineClient.StartLoading",
        ["multicast-200"] = "LineClient.Multicast",
        ["multicast-409"] = "LineClient.Multicast",
        ["profile-200"] = "LineClient.GetProfile",
        ["profile-200-min"] = "LineClient.GetProfile",
        ["profile-404"] = "LineClient.GetProfile",
        ["quota-200-limited"] = "LineClient.GetQuota",
        ["quota-200-none"] = "LineClient.GetQuota",
        ["richmenu-200"] = "RichMenuClient.Create",
        ["richmenu-default-404"] = "RichMenuClient.GetDefault",
        ["send-400-details"] = "LineClient.Validate",
        ["token-400"] = "TokenClient.IssueStateless",
        ["token-stateless-200"] = "TokenClient.IssueStateless",
        ["transcoding-200"] = "ContentClient.GetTranscoding",
        ["webhook-endpoint-200"] = "WebhookEndpointClient.Get",
        ["webhook-test-200-fail"] = "WebhookEndpointClient.Test",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_read_or_refused_as_its_name_says()
    {
        foreach (var (name, call) in CallOf)
        {
            if (SharedFiles.LineFile("api-responses", $"{name}.json") is not { } file)
                return;
            var recorded = JsonDocument.Parse(await File.ReadAllTextAsync(file, Ct)).RootElement;
            var status = recorded.GetProperty("status").GetInt32();
            var line = ScriptedLine.Answering((HttpStatusCode)status, recorded.GetProperty("body").GetRawText());
            var operation = Operation.All.First(o => $"{o.Client.Name}.{o.Name}" == call);

            if (status is 200 or 202 or 409)
                await Should.NotThrowAsync(operation.Call(line, Ct), name);
            else
                ((int)(await Should.ThrowAsync<LineApiException>(operation.Call(line, Ct), name)).Status).ShouldBe(status, name);
        }
    }
}
