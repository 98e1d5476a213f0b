using OtopBot.Simulator.Platform.Calls;
using OtopBot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace OtopBot.Tests.Simulator.Platform.Calls;

public sealed class LinePathsTests
{
    private static readonly string[] Methods = ["get", "post", "put", "delete"];

    [Theory]
    [InlineData("messaging-api.yml")]
    [InlineData("channel-access-token.yml")]
    public async Task Every_path_that_LINE_declares_is_answered_or_said_to_be_missing(string file)
    {
        if (SharedFiles.LineFile("openapi", file) is not { } path)
        {
            Assert.Skip("LINE's OpenAPI files do not lie beside the project; the paths that the bot needs are tested one by one.");
            return;
        }

        await using var line = await PretendLine.StartAsync();
        var declared = Operations(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ToList();
        declared.Count.ShouldBeGreaterThan(7);
        List<string> unknown = [];
        foreach (var (method, pattern) in declared)
        {
            using var answer = await line.RawAsync(HttpMethod.Parse(method), pattern.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            if (await line.LastProblemOrNoneAsync() == RefusalView.UnknownPath)
                unknown.Add($"{method} {pattern}");
        }

        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/v2/bot/message/broadcast", "ไม่ส่งถึงเพื่อนทั้งหมด")]
    [InlineData("POST", "/v2/bot/message/narrowcast", "ไม่ส่งถึงเพื่อนทั้งหมด")]
    [InlineData("GET", "/v2/bot/followers/ids", "รับรอง")]
    [InlineData("GET", "/v2/bot/coupon", "เครื่องจำลองไม่มี")]
    [InlineData("GET", "/v2/bot/message/delivery/push?date=20200608", "เครื่องจำลองไม่มี")]
    [InlineData("POST", "/v2/bot/user/U00000000000000000000000000000001/linkToken", "เครื่องจำลองไม่มี")]
    public async Task What_this_account_may_not_do_is_403_and_explained(string method, string path, string problem)
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await line.CallAsync(HttpMethod.Parse(method), path);
        (refused.Status, refused.Message).ShouldBe((403, "Access to this API is not available for your account"));
        (await line.LastProblemAsync()).ShouldContain(problem);
        (await line.CallAsync(HttpMethod.Parse(method), path, token: "wrong")).Status.ShouldBe(401);
    }

    private static IEnumerable<(string Method, string Path)> Operations(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var paths = (YamlMappingNode)stream.Documents[0].RootNode["paths"];
        return from path in paths
               from operation in (YamlMappingNode)path.Value
               where Methods.Contains($"{operation.Key}")
               select ($"{operation.Key}".ToUpperInvariant(), $"{path.Key}");
    }
}
