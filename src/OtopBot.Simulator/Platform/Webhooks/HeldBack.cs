using System.Collections.Concurrent;

namespace OtopBot.Simulator.Platform.Webhooks;

// Events that the next one of their chat overtakes; one a chat, and none for longer than a short while.
public sealed class HeldBack
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = [];

    // In real time.
    public TimeSpan ShortWhile { get; set; } = TimeSpan.FromSeconds(1);

    // Waits until the event may go. Null when the chat holds one back already: then this is the one that overtakes.
    public Func<CancellationToken, Task>? Hold(string chatId)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _held.TryAdd(chatId, passed) ? ct => WaitAsync(chatId, passed, ct) : null;
    }

    public void Pass(string chatId)
    {
        if (_held.TryRemove(chatId, out var passed))
            passed.TrySetResult();
    }

    private async Task WaitAsync(string chatId, TaskCompletionSource passed, CancellationToken ct)
    {
        await Task.WhenAny(passed.Task, Task.Delay(ShortWhile, ct));
        _held.TryRemove(new(chatId, passed));
        ct.ThrowIfCancellationRequested();
    }
}
