using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Hosting;

namespace OtopBot.Tests.Hosting;

public sealed class ClockReaderTests
{
    private static readonly DateTimeOffset Here = new(2020, 6, 8, 2, 0, 0, TimeSpan.Zero);

    // LINE tells whole seconds, so that up to one is no difference.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(-31, 30)]
    [InlineData(20, -20)]
    public async Task Every_answer_of_LINE_tells_how_far_the_clocks_are_apart(int there, int skew)
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<ClockMeter>().BuildServiceProvider();
        var meter = services.GetRequiredService<ClockMeter>();
        meter.Skew.ShouldBeNull();
        using var http = new HttpClient(new ClockReader(meter, new FakeTimeProvider(Here)) { InnerHandler = new Answering(Here.AddSeconds(there)) });

        using var answer = await http.GetAsync(new Uri("http://line.test"), TestContext.Current.CancellationToken);

        meter.Skew.ShouldBe(TimeSpan.FromSeconds(skew));
    }

    [Fact]
    public void A_slow_answer_proves_nothing_that_its_slowness_explains()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<ClockMeter>().BuildServiceProvider();
        var meter = services.GetRequiredService<ClockMeter>();

        meter.Heard(Here.AddSeconds(4), Here, Here.AddSeconds(9));
        meter.Skew.ShouldBe(TimeSpan.Zero);
        meter.Heard(Here.AddSeconds(14), Here, Here.AddSeconds(9));
        meter.Skew.ShouldBe(TimeSpan.FromSeconds(-5));
    }

    private sealed class Answering(DateTimeOffset date) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK);
            answer.Headers.Date = date;
            return Task.FromResult(answer);
        }
    }
}
