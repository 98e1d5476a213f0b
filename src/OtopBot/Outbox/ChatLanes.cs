using System.Collections.Concurrent;
using OtopBot.Data;

namespace OtopBot.Outbox;

// Does one step of a chat; answers how long to wait before the next one, or null when nothing is left for now.
public delegate Task<TimeSpan?> ChatStep(string chatId, CancellationToken ct);

// Chats side by side, within one chat one step after another.
public sealed class ChatLanes(int parallelism, ChatStep step, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(parallelism);
    // The value says that the chat was called again while its lane was running.
    private readonly ConcurrentDictionary<string, bool> _busy = new();
    private readonly ConcurrentDictionary<string, Task> _lanes = new();

    public void Start(string chatId, CancellationToken ct)
    {
        if (_busy.TryAdd(chatId, false))
            _lanes[chatId] = Task.Run(() => RunAsync(chatId, ct), CancellationToken.None);
        else
            _busy.TryUpdate(chatId, true, false);
    }

    public Task WhenIdleAsync() => Task.WhenAll(_lanes.Values);

    public void Dispose() => _slots.Dispose();

    private async Task RunAsync(string chatId, CancellationToken ct)
    {
        do
        {
            _busy.TryUpdate(chatId, false, true);
            try
            {
                while (await StepAsync(chatId, ct) is { } pause)
                    await Task.Delay(pause, ct);
            }
            catch (Exception problem)
            {
                // One chat's trouble must not stop the others; the next sweep tries again.
                if (problem is not OperationCanceledException || !ct.IsCancellationRequested)
                    log.LogError("A chat's next step failed: {Problem}", ProblemText.Of(problem));
                _busy.TryRemove(chatId, out _);
                return;
            }
        }
        while (!_busy.TryRemove(new(chatId, false)));
    }

    private async Task<TimeSpan?> StepAsync(string chatId, CancellationToken ct)
    {
        await _slots.WaitAsync(ct);
        try
        {
            return await step(chatId, ct);
        }
        finally
        {
            _slots.Release();
        }
    }
}
