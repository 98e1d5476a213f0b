using static OtopBot.Line.LineRequest;

namespace OtopBot.Line;

public sealed partial class LineClient
{
    private const string Limited = "limited";

    /// <summary>The bot's own account.</summary>
    public Task<BotInfo> GetBotInfoAsync(CancellationToken cancellation = default) =>
        line.AskAsync<BotInfo>(Get("/v2/bot/info"), cancellation);

    /// <summary>How many messages the account may send this month.</summary>
    public async Task<MessageQuota> GetQuotaAsync(CancellationToken cancellation = default)
    {
        var answer = await line.AskAsync(Get("/v2/bot/message/quota"), cancellation);
        var quota = answer.Read<QuotaAnswer>();
        return quota is { Type: Limited, Value: null } ? throw answer.Unreadable() : new(quota.Value);
    }

    /// <summary>How many of this month's messages are used, about: LINE counts with a delay and takes the console's in.</summary>
    public async Task<long> GetQuotaConsumptionAsync(CancellationToken cancellation = default) =>
        (await line.AskAsync<Consumption>(Get("/v2/bot/message/quota/consumption"), cancellation)).TotalUsage;

    private sealed record QuotaAnswer(string Type, long? Value = null);

    private sealed record Consumption(long TotalUsage);
}
