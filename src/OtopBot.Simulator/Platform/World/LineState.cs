using OtopBot.Simulator.Platform.Menus;
using OtopBot.Simulator.Platform.Tokens;
using OtopBot.Simulator.Platform.Weather;

namespace OtopBot.Simulator.Platform.World;

// Everything LINE remembers; written to a file as it stands, so that a data folder can be continued.
public sealed class LineState
{
    public List<LineUser> Users { get; init; } = [];

    public List<LineGroup> Groups { get; init; } = [];

    public List<ChatMessage> Messages { get; init; } = [];

    public Dictionary<string, ReplyToken> ReplyTokens { get; init; } = [];

    public Dictionary<string, AcceptedSend> RetryKeys { get; init; } = [];

    // By message id; the bytes are kept apart, see ContentStore.
    public Dictionary<string, string> ContentTypes { get; init; } = [];

    // Videos and voice messages that LINE still turns into something to fetch, by message id.
    public HashSet<string> Preparing { get; init; } = [];

    public RichMenus Menus { get; init; } = new();

    public List<ChannelToken> Tokens { get; init; } = [];

    public List<SigningKey> SigningKeys { get; init; } = [];

    public int QuotaLimit { get; set; } = PretendChannel.MonthlyQuota;

    // By month "2020-06": LINE counts its days in UTC+9.
    public Dictionary<string, int> QuotaUsed { get; init; } = [];

    public WeatherState Weather { get; init; } = new();

    public long LastSeq { get; set; }

    public LineUser? User(string id) => Users.Find(u => u.UserId == id);

    public LineGroup? Group(string id) => Groups.Find(g => g.GroupId == id);

    public ChatMessage? Message(string messageId) => Messages.Find(m => m.MessageId == messageId);

    public bool HasChat(string chatId) => User(chatId) is not null || Group(chatId) is not null || Messages.Exists(m => m.ChatId == chatId);

    public string ChatName(string chatId) => User(chatId)?.DisplayName ?? Group(chatId)?.Name ?? chatId;
}
