using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// reply, push, multicast and their dry run, validate.
public sealed class SendCalls(LineWorld world, Feed feed)
{
    private const int MulticastMax = 500;
    private readonly Delivery _delivery = new(world);

    public LineAnswer Validate(LineCall call) => RetryKeys.RefuseAny(call) ?? SendBody.Refuse(call.Json, "messages") ?? LineAnswer.Ok();

    public LineAnswer Reply(LineCall call)
    {
        if ((RetryKeys.RefuseAny(call) ?? SendBody.Refuse(call.Json, "replyToken", "messages", "notificationDisabled")) is { } refusal)
            return refusal;
        if (call.Json!.Value.Text("replyToken") is not { Length: > 0 } token)
            return LineAnswer.BadProperty("replyToken", RefusalView.MissingProperty("replyToken"));

        return world.Do(state =>
        {
            if (!state.ReplyTokens.TryGetValue(token, out var known))
                return Invalid(RefusalView.TokenUnknown);
            if (known.Used)
                return Invalid(RefusalView.TokenUsed) with { To = [known.ChatId] };
            if (known.IsExpired(world.Now))
                return Invalid(RefusalView.TokenExpired) with { To = [known.ChatId] };

            state.ReplyTokens[token] = known with { Used = true };
            var sentMessages = _delivery.Deliver(state, known.ChatId, "reply", call.Json!.Value.GetProperty("messages"));
            return LineAnswer.Ok(new { sentMessages }) with { To = [known.ChatId] };
        });

        static LineAnswer Invalid(string problem) => LineAnswer.Error(400, "Invalid reply token", problem);
    }

    public LineAnswer Push(LineCall call)
    {
        if (RetryKeys.RefuseMalformed(call) is { } malformed)
            return malformed;

        return Pushed(world.Do(state =>
        {
            if ((RetryKeys.Repeat(call, state, world.Now) ?? SendBody.Refuse(call.Json, "to", "messages", "notificationDisabled", "customAggregationUnits")) is { } refusal)
                return refusal;
            if (call.Json!.Value.Text("to") is not { } to || !(LineIds.IsUser(to) || LineIds.IsGroup(to) || LineIds.IsId(to, 'R')))
                return LineAnswer.BadProperty("to", RefusalView.BadRecipient);
            if (state.User(to) is null && state.Group(to) is not { BotIn: true })
                return Unknown(to) with { To = [to] };
            if (_delivery.Charge(state, Delivery.Cost(state, to)) is { } overQuota)
                return overQuota with { To = [to] };

            var sentMessages = _delivery.Deliver(state, to, "push", call.Json!.Value.GetProperty("messages"));
            RetryKeys.Accept(call, state, world.Now, sentMessages);
            return LineAnswer.Ok(new { sentMessages }) with { To = [to] };
        }));
    }

    public LineAnswer Multicast(LineCall call)
    {
        if (RetryKeys.RefuseMalformed(call) is { } malformed)
            return malformed;

        return Pushed(world.Do(state =>
        {
            if ((RetryKeys.Repeat(call, state, world.Now) ?? SendBody.Refuse(call.Json, "to", "messages", "notificationDisabled", "customAggregationUnits")) is { } refusal)
                return refusal;
            string[] listed = [.. call.Json!.Value.Items("to").Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : "")];
            if (listed.Length is 0 or > MulticastMax || !listed.All(LineIds.IsUser))
                return LineAnswer.BadProperty("to", RefusalView.BadRecipients);
            string[] to = [.. listed.Distinct()];
            if (to.FirstOrDefault(t => state.User(t) is null) is { } stranger)
                return Unknown(stranger) with { To = to };
            if (_delivery.Charge(state, to.Sum(t => Delivery.Cost(state, t))) is { } overQuota)
                return overQuota with { To = to };

            foreach (var userId in to)
                _delivery.Deliver(state, userId, "multicast", call.Json!.Value.GetProperty("messages"));
            RetryKeys.Accept(call, state, world.Now, sentMessages: null);
            return LineAnswer.Ok() with { To = to };
        }));
    }

    private static LineAnswer Unknown(string to) => LineAnswer.Error(400, "Failed to send messages", RefusalView.UnknownRecipient(to));

    private LineAnswer Pushed(LineAnswer answer)
    {
        if (answer.Status == 200)
            feed.Publish(new StateChanged());
        return answer;
    }
}
