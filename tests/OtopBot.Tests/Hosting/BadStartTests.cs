using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

// The start of the program as it is, up to the tables: each wrong setting refuses it in one line that begins with its key.
public sealed class BadStartTests : IDisposable
{
    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=two words")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=1653123456")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=<secret>")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret='0123456789abcdef0123456789abcdef'")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=/etc/passwd")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=two words")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=${TOKEN}")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=/etc/passwd")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=โทเคน")]
    [InlineData("Line:ChannelId", "--Line:ChannelId=@otop")]
    [InlineData("Line:BotUserId", "--Line:BotUserId=@otop")]
    [InlineData("Line:ApiBase", "--Line:ApiBase=api.line.me")]
    [InlineData("Line:ApiBase", "--Line:ApiBase=http://api.line.me")]
    [InlineData("Line:DataApiBase", "--Line:DataApiBase=http://api-data.line.me")]
    [InlineData("Line:Timeout", "--Line:Timeout=-00:00:01")]
    [InlineData("Line:Timeout", "--Line:Timeout=10")]
    [InlineData("Database:Provider", "--Database:Provider=Postgres")]
    [InlineData("Database:Migrate", "--Database:Migrate=1")]
    [InlineData("Database:InheritAudit", "--Database:InheritAudit=yes")]
    [InlineData("ConnectionStrings:OtopBot", "--ConnectionStrings:OtopBot=nonsense")]
    [InlineData("ConnectionStrings:OtopBot", "--ConnectionStrings:OtopBot=Data Source=/dev/null/otop.db")]
    [InlineData("Campaign:Folder", "--Campaign:Folder=/nowhere")]
    [InlineData("Certification:AskReason", "--Certification:AskReason=perhaps")]
    [InlineData("Reporting:GeneralWords:0", "--Reporting:GeneralWords:0=12")]
    [InlineData("Reporting:GeneralWords:0", "--Reporting:GeneralWords:0=ร้าน", "--Reporting:OnlineWords:0=ร้าน")]
    [InlineData("Inbox:Parallelism", "--Inbox:Parallelism=0")]
    [InlineData("Inbox:Parallelism", "--Inbox:Parallelism=many")]
    [InlineData("Inbox:Sweep", "--Inbox:Sweep=1")]
    [InlineData("Inbox:Attempts", "--Inbox:Attempts=-1")]
    [InlineData("Inbox:FirstPause", "--Inbox:FirstPause=-00:00:01")]
    [InlineData("Outbox:Parallelism", "--Outbox:Parallelism=1000")]
    [InlineData("Outbox:Sweep", "--Outbox:Sweep=00:00:00")]
    [InlineData("Outbox:Lease", "--Outbox:Lease=00:00:05")]
    [InlineData("Outbox:Lease", "--Outbox:Lease=20")]
    [InlineData("Reminders:Enabled", "--Reminders:Enabled=on")]
    [InlineData("Reminders:Steps", "--Reminders:Steps:0:Name=EVE")]
    [InlineData("Reminders:Steps", "--Reminders:Steps:0:Name=eve", "--Reminders:Steps:0:Time=23:00")]
    [InlineData("Reminders:Steps:0:Audience", "--Reminders:Steps:0:Name=eve", "--Reminders:Steps:0:Audience=Everybody")]
    [InlineData("Reminders:Steps:0:Time", "--Reminders:Steps:0:Name=eve", "--Reminders:Steps:0:Time=25:00")]
    [InlineData("Reminders:Steps:0:Offset", "--Reminders:Steps:0:Name=eve", "--Reminders:Steps:0:Offset=eve")]
    [InlineData("Budget:NoticeReserve", "--Budget:NoticeReserve=-1")]
    [InlineData("Summaries:ShowMissing", "--Summaries:ShowMissing=Faces")]
    [InlineData("Summaries:ShowMissing", "--Summaries:ShowMissing=7")]
    [InlineData("RichMenus:Sweep", "--RichMenus:Sweep=00:00:00")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=http://bot.example.go.th")]
    [InlineData("Retention:InboxDays", "--Retention:InboxDays=7")]
    [InlineData("Retention:OutboxDays", "--Retention:OutboxDays=-1")]
    [InlineData("Retention:CodeDays", "--Retention:CodeDays=40000")]
    [InlineData("Retention:ReminderDays", "--Retention:ReminderDays=month")]
    [InlineData("Hangfire:Dashboard", "--Hangfire:Dashboard=true")]
    [InlineData("Hangfire:Poll", "--Hangfire:Poll=-00:00:01")]
    [InlineData("Simulation:Start", "--Simulation:Start=demo")]
    [InlineData("Monitoring:Address", "--Monitoring:Address=9464")]
    [InlineData("Monitoring:Address", "--Monitoring:Address=http://127.0.0.1:5081", "--urls=http://127.0.0.1:5081")]
    [InlineData("Shutdown:Drain", "--Shutdown:Drain=-00:00:01")]
    [InlineData("Shutdown:Drain", "--Shutdown:Drain=10")]
    [InlineData("Shutdown:Timeout", "--Shutdown:Timeout=00:00:01")]
    [InlineData("Secrets:Folder", "--Secrets:Folder=/dev/null/secrets")]
    [InlineData("Proxy:Known", "--Proxy:Known=proxy.example")]
    [InlineData("Proxy:Known", "--Proxy:Known=10.0.0.0/8, 0.0.0.0/0")]
    [InlineData("Proxy:Known", "--Proxy:Known=10.0.0.1/8")]
    [InlineData("Proxy:Known", "--Proxy:Known=,")]
    [InlineData("Proxy:Known", "--Proxy:Known=10")]
    [InlineData("Limits:SignIn", "--Limits:SignIn=0")]
    [InlineData("Limits:Jobs", "--Limits:Jobs=-5")]
    [InlineData("Limits:Charts", "--Limits:Charts=1000000")]
    [InlineData("Limits:Unsigned", "--Limits:Unsigned=0")]
    [InlineData("Limits:Request", "--Limits:Request=30")]
    [InlineData("Limits:Connections", "--Limits:Connections=1")]
    [InlineData("urls", "--urls=nonsense")]
    [InlineData("urls", "--urls=http://127.0.0.1:99999")]
    [InlineData("urls", "--urls=http://127.0.0.1:5081,http://127.0.0.1:5082")]
    [InlineData("Outbox:Lase", "--Outbox:Lase=00:00:30")]
    [InlineData("Line:ChannelToken", "--Line:ChannelToken=x")]
    [InlineData("Reminders:Steps:0:Ofset", "--Reminders:Steps:0:Name=eve", "--Reminders:Steps:0:Ofset=-1")]
    [InlineData("Hangfire:Dashbord", "--Hangfire:Dashbord=true")]
    [InlineData("ConnectionStrings:Otopbott", "--ConnectionStrings:OtopBot=", "--ConnectionStrings:Otopbott=Data Source=x.db")]
    public async Task It_is_refused_by_its_key(string key, params string[] wrong)
    {
        var refusal = await RefusalAsync(wrong) ?? "nothing was wrong with it";

        // The framework's binder has its own words around the key.
        (refusal.StartsWith(key, StringComparison.Ordinal) || refusal.Contains($"'{key}'", StringComparison.Ordinal)).ShouldBeTrue(refusal);
        refusal.ShouldNotContain("\n");
        refusal.ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("--Outbox:Lase=00:00:30", "Outbox:Lease")]
    [InlineData("--Hangfire:Dashbord=true", "Hangfire:Dashboard")]
    [InlineData("--Reminders:Steps:0:Ofset=-1", "Reminders:Steps:*:Offset")]
    public async Task A_misspelt_key_is_told_what_was_perhaps_meant(string wrong, string meant)
        => (await RefusalAsync([wrong])).ShouldNotBeNull().ShouldContain($"Perhaps {meant} was meant.");

    [Theory]
    [InlineData("--Logging:LogLevel:OtopBot=Debug", "--Kestrel:Limits:KeepAliveTimeout=00:01:00", "--AllowedHosts=*", "--LINES:OF:OTHERS=1")]
    [InlineData("--ConnectionStrings:Elsewhere=Server=.", "--INBOX_SERVICE_HOST=10.0.0.1", "--Database=/var/lib", "--Line=1")]
    [InlineData("--Outbox:lease=00:00:30", "--Reminders:Steps:0:Name=eve", "--Reminders:Steps:0:Offset=-1", "--Line:ChannelSecrets:0=0123456789abcdef0123456789abcdef")]
    [InlineData("--Proxy:Known=10.0.0.5, 2001:db8::/32", "--Limits:Unsigned=10", "--urls=http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("--Line:ApiBase=http://127.0.0.1:9", "--Line:ChannelSecret=eins,zwei")]
    public async Task What_others_keep_beside_it_and_what_is_right_stops_nothing(params string[] settings) => (await RefusalAsync(settings)).ShouldBeNull();

    // As Program.Main goes about it.
    private async Task<string?> RefusalAsync(IEnumerable<string> settings)
    {
        try
        {
            await using var bot = Bot.Build(
            [
                "--Line:ChannelSecret=0123456789abcdef0123456789abcdef", "--Line:ChannelAccessToken=geheim", "--Line:BotUserId=U00000000000000000000000000000000",
                $"--ConnectionStrings:OtopBot={_database.Options.ConnectionString}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--environment=Production", .. settings,
            ]);
            bot.Services.GetService<IStartupValidator>()?.Validate();
            await bot.Services.GetRequiredService<BotStart>().PrepareAsync(TestContext.Current.CancellationToken);
            return null;
        }
        catch (Exception refusal) when (Program.IsRefusal(refusal))
        {
            return Program.Words(refusal);
        }
    }
}
