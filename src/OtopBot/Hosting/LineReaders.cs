using OtopBot.Dialogs.Enrolling;
using OtopBot.Line;

namespace OtopBot.Hosting;

// The two questions that enrolment asks of LINE. Without an answer it goes on: a name can be typed.
public static partial class LineReaders
{
    public static IServiceCollection AddLineReaders(this IServiceCollection services) => services
        .AddSingleton<DisplayNameReader>(s => (userId, ct) => AskAsync(s, async line => (await line.GetProfileAsync(userId, ct)).DisplayName))
        .AddSingleton<BasicIdReader>(s => ct => AskAsync(s, async line => (await line.GetBotInfoAsync(ct)).BasicId));

    private static async Task<string?> AskAsync(IServiceProvider services, Func<LineClient, Task<string>> question)
    {
        try
        {
            return await question(services.GetRequiredService<LineClient>());
        }
        catch (Exception problem) when (problem is LineApiException or LineUnreachableException)
        {
            Unread(services.GetRequiredService<ILogger<LineClient>>(), LineProblem.Words(problem));
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "LINE did not answer a question of enrolment ({Problem}); it goes on without")]
    private static partial void Unread(ILogger log, string problem);
}
