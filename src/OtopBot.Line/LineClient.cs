using System.Net;
using OtopBot.Line.Messages;

namespace OtopBot.Line;

/// <summary>The calls of LINE's Messaging API about messages, the people and groups of chats, and the account.</summary>
public sealed partial class LineClient(LineTransport line)
{
    /// <summary>
    /// Answers an event, free of quota; the token is good once and for about a minute. Never with a retry key: LINE refuses it here.
    /// </summary>
    public Task<SendResult> ReplyAsync(string replyToken, MessageBatch messages, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(replyToken);
        return SendAsync("/v2/bot/message/reply", LineJson.BodyWith(messages, json => json.WriteString("replyToken", replyToken)), null, cancellation);
    }

    /// <summary>
    /// Sends to a user, group or room at the cost of one message a recipient. The same key within 24 hours, with the same body,
    /// is delivered once however often it is sent.
    /// </summary>
    public Task<SendResult> PushAsync(string to, MessageBatch messages, Guid retryKey, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        return SendAsync("/v2/bot/message/push", LineJson.BodyWith(messages, json => json.WriteString("to", to)), retryKey, cancellation);
    }

    /// <summary>
    /// Sends the same to 1 to 500 persons, at the cost of one message each; one unknown id makes LINE refuse it for all
    /// (<see cref="LineApiError.BadRequest"/>). The retry key works as with a push. LINE gives no ids of what it sent.
    /// </summary>
    public Task<SendResult> MulticastAsync(
        IReadOnlyList<string> to, MessageBatch messages, Guid retryKey, CancellationToken cancellation = default)
    {
        Limit.People("to", to, LineLimits.MulticastRecipients);
        var body = LineJson.BodyWith(messages, json =>
        {
            json.WriteStartArray("to");
            foreach (var person in to)
                json.WriteStringValue(person);
            json.WriteEndArray();
        });
        return SendAsync("/v2/bot/message/multicast", body, retryKey, cancellation);
    }

    /// <summary>
    /// Asks LINE whether it would take these messages, and sends nothing: silence is a yes,
    /// <see cref="LineApiError.BadRequest"/> with its details a no. Recipients, tokens and mentions are not looked at.
    /// </summary>
    public Task ValidateAsync(SendKind kind, MessageBatch messages, CancellationToken cancellation = default)
    {
        var name = kind switch
        {
            SendKind.Reply => "reply",
            SendKind.Push => "push",
            SendKind.Multicast => "multicast",
        };
        return line.AskAsync(LineRequest.Post($"/v2/bot/message/validate/{name}", LineJson.BodyWith(messages)), cancellation);
    }

    /// <summary>
    /// Shows a person on a phone that an answer is coming, for 5 to 60 seconds in steps of five or until the next message;
    /// free of quota, and not for groups. Nobody sees it who has another chat open.
    /// </summary>
    public Task StartLoadingAsync(string userId, int seconds, CancellationToken cancellation = default)
    {
        Limit.Person("chatId", userId);
        Limit.Between("loadingSeconds", seconds, LineLimits.LoadingSecondsMin, LineLimits.LoadingSecondsMax);
        if (seconds % LineLimits.LoadingSecondsStep is not 0)
            throw new LineLimitException("loadingSeconds", $"a multiple of {LineLimits.LoadingSecondsStep}", $"{seconds}");
        var call = LineRequest.Post("/v2/bot/chat/loading/start", LineJson.Body(new { chatId = userId, loadingSeconds = seconds }));
        return line.AskAsync(call with { Successes = [HttpStatusCode.Accepted] }, cancellation);
    }

    private async Task<SendResult> SendAsync(string path, byte[] body, Guid? retryKey, CancellationToken cancellation)
    {
        var answer = await line.AskAsync(
            LineRequest.Post(path, body) with
            {
                RetryKey = retryKey,
                Successes = retryKey is null ? [HttpStatusCode.OK] : [HttpStatusCode.OK, HttpStatusCode.Conflict],
            },
            cancellation);
        return new(answer.RequestId, answer.SentMessages())
        {
            AlreadyAccepted = answer.Status is HttpStatusCode.Conflict,
            AcceptedRequestId = answer.AcceptedRequestId,
        };
    }
}
