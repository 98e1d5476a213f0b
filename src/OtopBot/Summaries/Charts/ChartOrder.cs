using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtopBot.Domain.Calendar;

namespace OtopBot.Summaries.Charts;

// Which picture a link asks for: a month of a round as it stood at a moment, with or without the names of those who have not sent.
public sealed record ChartOrder(int CampaignId, FiscalMonth Month, DateTimeOffset AsOf, bool Names)
{
    // Longer than any message is looked at again; it shows nothing that its group was not told.
    public static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public const int LongestToken = 500;

    private const string Purpose = "OtopBot.Summaries.Charts";

    // The framework's own limited protector asks the machine's clock; the bot has its own.
    public string Sign(IDataProtectionProvider keys)
        => keys.CreateProtector(Purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{CampaignId}|{Month}|{AsOf.UtcTicks}|{Names}|{(AsOf + Life).UtcTicks}"));

    // Null for what we have not signed, and when its time is over.
    public static ChartOrder? Read(string token, IDataProtectionProvider keys, DateTimeOffset now)
    {
        if (token.Length > LongestToken)
            return null;
        try
        {
            return keys.CreateProtector(Purpose).Unprotect(token).Split('|') is [var campaign, var month, var asOf, var names, var until]
                && now.UtcTicks < long.Parse(until, CultureInfo.InvariantCulture)
                    ? new(int.Parse(campaign, CultureInfo.InvariantCulture), FiscalMonth.Parse(month), new(long.Parse(asOf, CultureInfo.InvariantCulture), TimeSpan.Zero), bool.Parse(names))
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
