using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OtopBot.Tests.Journeys;

// A figure of which an officer has the receipt.
public sealed record Receipt(string Number, decimal General);

// An officer who reports June's sales and then corrects them again and again, each time until the receipt is there.
public sealed partial class BusyOfficer(Story story, string name)
{
    private readonly List<Receipt> _receipts = [];
    private decimal _general = 1_234_567m;
    private long _read;

    // Receipts that are on the screen by now.
    public IReadOnlyList<Receipt> Receipts
    {
        get
        {
            lock (_receipts)
                return [.. _receipts];
        }
    }

    private string UserId => story.People[name];

    // Until nobody answers any more.
    public async Task WorkAsync()
    {
        while (await ReportAsync())
        {
        }
    }

    public async Task<bool> ReportAsync()
    {
        _general++;
        var said = await SayAsync($"มิ.ย. ทั่วไป {_general.ToString(CultureInfo.InvariantCulture)} ออนไลน์ 7,654,321");
        if (said is { } known && known.Contains("รายงานไว้แล้ว", StringComparison.Ordinal))
            said = await TapAsync("แก้เป็นยอดใหม่") is null ? null : await TapAsync("ได้ข้อมูลเพิ่ม");
        if (said is null || await TapAsync("ยืนยัน") is not { } receipt)
            return false;
        lock (_receipts)
            _receipts.Add(new(Number().Match(receipt).Value, _general));
        return true;
    }

    public Task<string?> SayAsync(string text) => AskAsync("/sim/say", new { @as = UserId, text });

    public Task<string?> TapAsync(string label) => AskAsync("/sim/tap", new { @as = UserId, label });

    // Null when the bot did not take it or says nothing any more.
    private async Task<string?> AskAsync(string path, object body)
    {
        var response = await story.PostAsync(path, body);
        if (!response.IsSuccessStatusCode || (int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["status"]! != 200)
            return null;
        return await HearAsync();
    }

    public async Task<string?> HearAsync(int patienceMs = 10_000)
    {
        var messages = (await story.GetAsync($"/sim/chats/{UserId}?after={_read}&wait={patienceMs}"))["messages"]!.AsArray();
        if (messages.Count > 0)
            _read = (long)messages[^1]!["seq"]!;
        return messages.LastOrDefault(m => (string)m!["from"]! == "bot") is { } last ? (string)last["text"]! : null;
    }

    [GeneratedRegex(@"ย-2563-\d{4}-06-\d{2,}")]
    private static partial Regex Number();
}
