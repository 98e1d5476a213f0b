using OtopBot.Domain.Money;

namespace OtopBot.Domain.Reports;

/// <summary>Sales of a month by channel, in baht.</summary>
public sealed record Sales(Baht General, Baht Online)
{
    public Baht Total => General + Online;
}
