namespace OtopBot.Hosting;

// Section "Hangfire". Poll: how often Hangfire looks whether a job is to be woken, in real time.
public sealed record HangfireOptions(bool Dashboard, TimeSpan Poll)
{
    public const string DashboardKey = "Hangfire:Dashboard";
    public const string PollKey = "Hangfire:Poll";

    public static readonly TimeSpan UsualPoll = TimeSpan.FromSeconds(15);
}
