using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// Somebody who waits for the bot's words before going on, and speaks again when none have come for long. The more people wait in
// vain, the faster the simulated time runs, so that the bot's next attempts come soon.
public sealed class PatientPerson(Story story, string who, int looks = 40)
{
    private const int Times = 20;

    private static readonly TimeSpan InVain = TimeSpan.FromMilliseconds(250);

    private long _read;

    private string UserId => story.People[who];

    public Task<Seen> SayAsync(string text, Func<Seen, bool> hoped) => UntilAsync(() => ActAsync("/sim/say", new { @as = UserId, text }), hoped);

    public Task<Seen> TapAsync(string label, Func<Seen, bool> hoped) => UntilAsync(() => ActAsync("/sim/tap", new { @as = UserId, label }), hoped);

    // One time only, whatever comes of it.
    public async Task<JsonNode> ActAsync(string path, object body)
    {
        var response = await story.PostAsync(path, body);
        var answer = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer);
        return JsonNode.Parse(answer)!;
    }

    public Task<JsonNode> SayOnceAsync(string text) => ActAsync("/sim/say", new { @as = UserId, text });

    private async Task<Seen> UntilAsync(Func<Task<JsonNode>> act, Func<Seen, bool> hoped)
    {
        List<Seen> others = [];
        for (var time = 0; time < Times; time++)
        {
            await act();
            for (var look = 0; look < looks; look++)
            {
                var seen = await LookAsync();
                if (seen.FirstOrDefault(hoped) is { } found)
                    return found;
                others.AddRange(seen);
                if (seen.Count == 0)
                    Pass(InVain);
            }
        }

        throw new ShouldAssertException($"{who} gave up waiting. The bot had said: {others.Words()}");
    }

    private void Pass(TimeSpan time)
    {
        var clock = story.Services.GetRequiredService<SimulatedClock>();
        clock.TryJump(clock.GetUtcNow() + time);
    }

    private async Task<List<Seen>> LookAsync()
    {
        var messages = (await story.GetAsync($"/sim/chats/{UserId}?after={_read}&wait=500"))["messages"]!.AsArray();
        if (messages.Count > 0)
            _read = (long)messages[^1]!["seq"]!;
        return [.. messages.Where(m => (string)m!["from"]! == "bot").Select(m => Seen.Of(m!))];
    }
}
