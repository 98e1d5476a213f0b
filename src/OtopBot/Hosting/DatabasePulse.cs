using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Hosting;

// Whether the database answers, in a time in which whoever asks still listens. All who ask at once share one question.
public sealed class DatabasePulse(IServiceScopeFactory scopes)
{
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private Task? _question;

    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await Question().WaitAsync(Patience, ct);
            return true;
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    // On a thread of its own, for SQLite's driver waits where it is asked.
    private Task Question()
    {
        lock (_gate)
            return _question is { IsCompleted: false } ? _question : _question = Task.Run(AskAsync);
    }

    private async Task AskAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OtopDbContext>().Campaigns.IgnoreAutoIncludes().AnyAsync();
    }
}
