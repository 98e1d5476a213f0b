using System.Reflection;

namespace OtopBot.Tests.Support.Server;

// An answer is only asked for when somebody takes it.
public static class ServerAnswer
{
    private static readonly MethodInfo OfMany = typeof(ServerAnswer).GetMethod(nameof(TakeMany), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Take(object? answer)
    {
        if (answer is Task one)
            one.GetAwaiter().GetResult();
        else if (answer?.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } many)
            ((Task)OfMany.MakeGenericMethod(many.GetGenericArguments()).Invoke(null, [answer])!).GetAwaiter().GetResult();
        else if (answer is System.Collections.IEnumerable list)
            _ = list.Cast<object>().Count();
    }

    private static async Task TakeMany<T>(IAsyncEnumerable<T> answer)
    {
        await foreach (var _ in answer)
        {
        }
    }
}
