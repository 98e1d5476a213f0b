using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// Somebody enrols, reports, looks at what is held and leaves: what the database's file and the logs know afterwards.
public sealed partial class ForgettingJourneyTests : IDisposable
{
    private const string Who = "ผู้รับผิดชอบคนใหม่ ทดลองใช้";
    private const string Position = "ตำแหน่งเฉพาะของคนนี้";
    private const string Sentence = "มิ.ย. ทั่วไป 50,123,457 ออนไลน์ 12,554,386";
    private const string Chatter = "คำพูดที่ไม่มีใครอื่นพูด";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otopbot-forgetting-");
    private readonly Lines _logs = new();

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Neither_the_file_nor_the_logs_know_who_left_and_the_figures_stay()
    {
        string userId, code;
        await using (var story = await StartAsync())
        {
            userId = story.People[Who] = (string)(await story.MakeAsync("/sim/users", new { displayName = "ชื่อใน LINE ของคนนี้" }))["userId"]!;
            await story.PostAsync("/sim/follow", new { @as = userId });
            await story.SayAsync("admin", "ออกรหัส จุน");
            code = Code().Match((await story.TapAsync("admin", "ผู้รับผิดชอบสำรอง")).Words()).Value;
            foreach (var said in (string[])[Chatter, "BADC-0DE9", code, Who, Position, "ยอมรับ", Sentence, "ยืนยัน", Chatter, "ข้อมูลของฉัน"])
                await story.SayAsync(Who, said);
            await story.PutAsync("/sim/clock", new { advance = "PT20M" });
            var group = (string)(await story.MakeAsync("/sim/groups", new { name = "กลุ่มอื่น", members = new[] { userId } }))["groupId"]!;
            await story.MakeAsync("/sim/say", new { @as = userId, @in = group, text = $"บอท {Chatter}" });
            await story.SettleAsync();
            await story.SayAsync(Who, "ลบข้อมูลของฉัน");
            (await story.TapAsync(Who, "ยืนยันการลบ")).Words().ShouldContain("ลบข้อมูลแล้ว");
            (await story.NewAsync(story.People["admin"])).Words().ShouldContain("มีหน้าที่ว่าง");
            // The menu is taken from the phone by its own worker; only then does its row go.
            await Eventually.TrueAsync(async () => !(await TextsAsync()).Any(t => t.StartsWith("MenuLinks", StringComparison.Ordinal) && t.Contains(userId, StringComparison.Ordinal)), "the menu is unlinked");
            ((decimal)(await story.DistrictAsync("จุน"))["reports"]![0]!["general"]!).ShouldBe(50_123_457m);
            ((string)(await story.DistrictAsync("จุน"))["reports"]![0]!["by"]!).ShouldBe("ผู้รับผิดชอบสำรอง อำเภอจุน");
        }

        string[] secrets = [Who, Position, Sentence, Chatter, "ชื่อใน LINE ของคนนี้", userId, code];
        var (texts, bytes) = await FileAsync();
        foreach (var secret in secrets)
        {
            texts.Where(t => t.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty($"a column holds {secret}");
            bytes.Contains(Raw(secret), StringComparison.Ordinal).ShouldBeFalse($"a page of the file holds {secret}");
        }

        _logs.All.Count.ShouldBeGreaterThan(100, "the logs were listened to");
        foreach (var secret in secrets.Append("BADC-0DE9").Append(code.Replace("-", "", StringComparison.Ordinal)))
            _logs.All.Where(l => l.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty($"a line of the logs holds {secret}");
    }

    private Task<Story> StartAsync() => Story.StartAsync(SimulatorOptions.AnyPorts with
    {
        Data = _folder.FullName,
        ConfigureBot = builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs)
            .AddFilter<Lines>(null, LogLevel.Trace)
            // Kestrel and EF speak of every byte and expression at their lowest level; no office runs them so.
            .AddFilter<Lines>("Microsoft", LogLevel.Information),
    });

    private async Task<IReadOnlyList<string>> TextsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "otopbot.db")};Pooling=False");
        return await DatabaseTexts.ReadAsync(connection);
    }

    // After the log of writes is back in the file, as at every proper end.
    private async Task<(IReadOnlyList<string> Texts, string Bytes)> FileAsync()
    {
        var path = Path.Combine(_folder.FullName, "otopbot.db");
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var texts = await DatabaseTexts.ReadAsync(connection);
            texts.ShouldContain(t => t.StartsWith("Reports.General", StringComparison.Ordinal));
            return (texts, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
        }
    }

    private static string Raw(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _all = new();

        public IReadOnlyCollection<string> All => _all;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _all.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _all.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
