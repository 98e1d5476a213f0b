namespace OtopBot.Hosting;

// Section "Shutdown". Drain: how long after SIGTERM requests are still taken; Timeout: how long what is in hand may take after that.
public sealed record ShutdownOptions(TimeSpan Drain, TimeSpan Timeout)
{
    public const string DrainKey = "Shutdown:Drain";
    public const string TimeoutKey = "Shutdown:Timeout";

    public static readonly ShutdownOptions Usual = new(TimeSpan.Zero, TimeSpan.FromSeconds(25));

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // The whole of it, as the host counts.
    public TimeSpan Altogether => Drain + Timeout;

    // A call to LINE that is cut short would be a message of which nobody knows whether it arrived.
    public (string Key, string Problem)? Wrong(TimeSpan callTimeout)
        => Drain < TimeSpan.Zero || Drain > Longest ? (DrainKey, "is not between zero and five minutes.")
            : Timeout <= callTimeout || Timeout > Longest ? (TimeoutKey, "is not longer than a call to LINE may take (Line:Timeout), or longer than five minutes.")
            : null;
}
