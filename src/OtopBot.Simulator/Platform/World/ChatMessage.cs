using System.Text.Json;

namespace OtopBot.Simulator.Platform.World;

// One bubble of a chat. Raw is the very object: as the bot sent it, or as the webhook carried it.
public sealed record ChatMessage(
    long Seq, string MessageId, string ChatId, string From, string? Via, DateTimeOffset At, string Type, JsonElement Raw)
{
    public const string Bot = "bot";

    public string? QuoteToken { get; init; }

    public bool Edited { get; init; }

    public bool Unsent { get; init; }

    // A quick reply was tapped: LINE takes the whole row away.
    public bool QuickRepliesGone { get; init; }

    public bool FromBot => From == Bot;
}
