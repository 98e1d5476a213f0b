namespace OtopBot.Simulator.Platform;

// The pretend channel: the same in every simulator, so that scripts and bots in other processes need no exchange of secrets.
public static class PretendChannel
{
    public const string ChannelId = "1234567890";
    public const string Secret = "0123456789abcdef0123456789abcdef";
    public const string AccessToken = "simulator-channel-access-token";
    public const string BotUserId = "Uda6254cf53fbbacda5648fbf28b87f6e";
    public const string BotName = "OtopBot";
    public const string BasicId = "@otopbot";
    public const string WebhookPath = "/webhook";
    public const int MonthlyQuota = 5000;
}
