using System.Text;
using Microsoft.Extensions.Options;
using OtopBot.Commands;
using OtopBot.Hosting;

namespace OtopBot;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            if (CommandLine.IsMeant(args))
            {
                // Thai, whatever the machine's language is.
                Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
                return await CommandLine.RunAsync(args, () => Settings.Database(Bot.Configure(args).Configuration), Console.Out, CancellationToken.None, HangfireSetup.MakeSchemaAsync);
            }

            await using var bot = Bot.Build(args);
            bot.Services.GetService<IStartupValidator>()?.Validate();
            await bot.Services.GetRequiredService<BotStart>().PrepareAsync(CancellationToken.None);
            await bot.RunAsync();
            return 0;
        }
        catch (Exception refusal) when (IsRefusal(refusal) || ListenAddress.IsTaken(refusal))
        {
            await Console.Error.WriteLineAsync($"OtopBot does not start: {ListenAddress.Explain(refusal) ?? Words(refusal)}");
            return CommandLine.IsMeant(args) ? Command.WrongUsage : 1;
        }
    }

    public static bool IsRefusal(Exception problem) => problem is RefusedStartException or OptionsValidationException || IsUnreadable(problem);

    // Of a list the binder says at first only that something was wrong in it.
    public static string Words(Exception refusal) => refusal.InnerException is { } inner && IsUnreadable(inner) ? Words(inner) : refusal.Message;

    // The binder names the key of a value that is no number, no time or no yes or no.
    private static bool IsUnreadable(Exception refusal) => refusal is InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" };
}
