namespace OtopBot.Hosting;

// Every answer of LINE tells the time there. The machine's own clock is meant, not one that was moved for trying out.
public sealed class ClockReader(ClockMeter meter, TimeProvider machine) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = machine.GetUtcNow();
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.Date is { } date)
            meter.Heard(date, asked, machine.GetUtcNow());
        return answer;
    }
}
