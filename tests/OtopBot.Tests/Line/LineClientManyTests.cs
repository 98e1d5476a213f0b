using System.Net;
using System.Text.Json;
using OtopBot.Line;
using OtopBot.Line.Messages;

namespace OtopBot.Tests.Line;

public sealed class LineClientManyTests
{
    private static readonly MessageBatch Messages = MessageBatch.Of(new TextMessage("ส่งแล้ว"));
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_multicast_names_its_recipients_before_the_messages_as_they_are()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");

        var result = await line.Client().MulticastAsync(["Ua", "Ub"], Messages, Operation.Key, Ct);

        line.Requests[0].Body.ShouldBe($$"""{"to":["Ua","Ub"],"messages":{{Messages.Json}}}""");
        (result.RequestId, result.Sent.Count, result.AlreadyAccepted).ShouldBe(("request-1", 0, false));
    }

    [Fact]
    public async Task A_multicast_that_was_accepted_before_is_a_success()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.Conflict, """{"message":"The retry key is already accepted"}""", acceptedId: "request-0");

        var result = await line.Client().MulticastAsync(["Ua"], Messages, Operation.Key, Ct);

        (result.AlreadyAccepted, result.AcceptedRequestId).ShouldBe((true, "request-0"));
    }

    [Fact]
    public async Task A_multicast_takes_one_to_five_hundred_persons_and_no_group()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");
        var many = Enumerable.Range(0, 501).Select(number => $"U{number}").ToList();

        await line.Client().MulticastAsync(many[..500], Messages, Operation.Key, Ct);

        (await RefusedAsync(many)).ShouldBe("to: 1 to 500 elements, found 501.");
        (await RefusedAsync([])).ShouldBe("to: 1 to 500 elements, found 0.");
        (await RefusedAsync(["Ua", "C1"])).ShouldStartWith("to[1]: the id of a person");
        (await RefusedAsync(["Ua", ""])).ShouldStartWith("to[1]: ");
        JsonDocument.Parse(line.Requests.ShouldHaveSingleItem().Body).RootElement.GetProperty("to").GetArrayLength().ShouldBe(500);

        async Task<string> RefusedAsync(List<string> to) =>
            (await Should.ThrowAsync<LineLimitException>(() => line.Client().MulticastAsync(to, Messages, Operation.Key, Ct))).Message;
    }

    [Fact]
    public async Task What_LINE_would_not_take_is_told_with_the_place()
    {
        var line = ScriptedLine.Answering(
            HttpStatusCode.BadRequest, """{"message":"The request body has 1 error(s)","details":[{"message":"may not be empty","property":"messages[0].text"}]}""");

        var refusal = await Should.ThrowAsync<LineApiException>(line.Client().ValidateAsync(SendKind.Push, Messages, Ct));

        refusal.Details.ShouldBe([new("may not be empty", "messages[0].text")]);
        line.Requests[0].Body.ShouldBe($$"""{"messages":{{Messages.Json}}}""");
    }

    [Fact]
    public async Task The_loading_sign_is_for_one_person_and_whole_steps_of_five_seconds()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.Accepted, "{}");
        for (var seconds = 0; seconds <= 65; seconds++)
        {
            if (seconds is >= 5 and <= 60 && seconds % 5 is 0)
                await line.Client().StartLoadingAsync("Ua", seconds, Ct);
            else
                await Should.ThrowAsync<LineLimitException>(() => line.Client().StartLoadingAsync("Ua", seconds, Ct));
        }

        await Should.ThrowAsync<LineLimitException>(() => line.Client().StartLoadingAsync("C1", 5, Ct));
        line.Requests.Count.ShouldBe(12);
        line.Requests[0].Body.ShouldBe("""{"chatId":"Ua","loadingSeconds":5}""");
    }

    [Theory]
    [InlineData("""{"type":"limited","value":300}""", 300L)]
    [InlineData("""{"type":"limited","value":0}""", 0L)]
    [InlineData("""{"type":"none"}""", null)]
    public async Task The_quota_is_a_number_or_no_limit(string body, long? limit) =>
        (await ScriptedLine.Answering(HttpStatusCode.OK, body).Client().GetQuotaAsync(Ct)).Limit.ShouldBe(limit);

    [Fact]
    public async Task A_limit_without_its_number_is_not_taken_for_no_limit() =>
        (await Should.ThrowAsync<LineApiException>(ScriptedLine.Answering(HttpStatusCode.OK, """{"type":"limited"}""").Client().GetQuotaAsync(Ct)))
            .Kind.ShouldBe(LineApiError.Unexpected);

    [Fact]
    public async Task Used_messages_and_members_are_read()
    {
        (await ScriptedLine.Answering(HttpStatusCode.OK, """{"totalUsage":271}""").Client().GetQuotaConsumptionAsync(Ct)).ShouldBe(271);
        (await ScriptedLine.Answering(HttpStatusCode.OK, """{"displayName":"ก 🌾","userId":"Ua","pictureUrl":"https://p"}""").Client().GetGroupMemberAsync("C1", "Ua", Ct))
            .ShouldBe(new GroupMember("Ua", "ก 🌾", "https://p"));
    }
}
