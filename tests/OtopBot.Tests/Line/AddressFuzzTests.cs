using System.Net;
using OtopBot.Line.Contents;

namespace OtopBot.Tests.Line;

public sealed class AddressFuzzTests
{
    private const string Letters = "abU0./\\?#%&=@:;+ \t\r\n\0ก๑ิ🌾\u202E~^|<>\"'";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_an_id_holds_it_stays_one_segment_of_its_own_path()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, """{"userId":"U","displayName":"ก","status":"failed"}""");
        var random = new Random(20261005);
        for (var round = 0; round < 500; round++)
        {
            var (one, two) = (Id(random), Id(random));
            await line.Client().GetGroupMemberAsync(one, two, Ct);
            await new ContentClient(line.Transport()).GetTranscodingAsync(one, Ct);

            Check(line.Requests[^2], "https://api.line.me", $"/v2/bot/group/{Uri.EscapeDataString(one)}/member/{Uri.EscapeDataString(two)}", round);
            Check(line.Requests[^1], "https://api-data.line.me", $"/v2/bot/message/{Uri.EscapeDataString(one)}/content/transcoding", round);
        }
    }

    private static void Check(ScriptedLine.Asked asked, string host, string path, int round) => asked.Address.ShouldBe(host + path, $"round {round}");

    private static string Id(Random random)
    {
        var id = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)]));
        return id is "." or ".." ? "x" : id;
    }
}
