using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class SharedKeysTests : IDisposable
{
    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    // Each may make a key of its own in the same second: links of any of them must open at every other.
    [Fact]
    public async Task Bots_that_start_at_the_same_moment_open_what_any_of_them_has_signed()
    {
        var bots = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => JobBot.StartAsync(_database)));
        try
        {
            var keys = bots.Select(b => b.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("link")).ToList();
            foreach (var signed in keys.Select(k => k.Protect("a chart")).ToList())
                keys.Select(k => k.Unprotect(signed)).ShouldAllBe(text => text == "a chart");
        }
        finally
        {
            foreach (var bot in bots)
                await bot.DisposeAsync();
        }
    }
}
