using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;

namespace OtopBot.Domain.Reports;

/// <summary>One version of a district's sales of a month (attachment 3). Figures are those of the newest version that is not void, timeliness that of the first (R7, R8).</summary>
public sealed class MonthlyReport
{
    private MonthlyReport()
    {
    }

    public MonthlyReport(Campaign campaign, string districtCode, FiscalMonth month, MonthlyReport? previous, Sales sales, Signatory by, DateTimeOffset at, string eventId, string? reason = null, int? lastVersion = null)
    {
        if (sales.General.IsNegative || sales.Online.IsNegative || sales.General > Baht.Max || sales.Online > Baht.Max)
            throw new ArgumentOutOfRangeException(nameof(sales), sales, "Sales are zero or more and at most thirteen digits of baht.");
        (CampaignId, DistrictCode, Month, Version) = (campaign.Id, districtCode, month, (lastVersion ?? previous?.Version ?? 0) + 1);
        (General, Online, By, At, SourceEventId, Reason) = (sales.General, sales.Online, by, at, eventId, reason);
        OnTime = previous?.OnTime ?? campaign.DeadlineOf(campaign.ReportDeadline(month), districtCode).IsOnTime(at);
        // New figures are not in the central system yet, whatever was entered before.
        Central = previous is { } former && (former.General, former.Online) == (General, Online) ? former.Central : null;
        if (previous is not null)
            previous.Revision++;
        Number = ReceiptNumber.Report(campaign.FiscalYear, districtCode, month, Version);
        Digest = DigestOf(campaign.Code);
    }

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public string DistrictCode { get; private set; } = "";

    public FiscalMonth Month { get; private set; }

    /// <summary>From 1, per district and month; a void version keeps its own.</summary>
    public int Version { get; private set; }

    /// <summary>Receipt number, such as "ย-2563-5602-06-01".</summary>
    public string Number { get; private set; } = "";

    /// <summary>First 16 hexadecimal digits of SHA-256 over district, month, version and amounts in satang.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Sales through general channels (ทั่วไป), in baht.</summary>
    public Baht General { get; private set; }

    /// <summary>Sales through online channels (ออนไลน์), in baht.</summary>
    public Baht Online { get; private set; }

    /// <summary>General and online together, in baht.</summary>
    public Baht Total => General + Online;

    public Signatory By { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Whether the first version that was not void came before the deadline, or was excused.</summary>
    public bool OnTime { get; private set; }

    /// <summary>Why a saved figure was changed; null for the first version.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether the central system has the entry too (S5); null until answered.</summary>
    public CentralEntry? Central { get; private set; }

    /// <summary>LINE's id of the event that confirmed it.</summary>
    public string SourceEventId { get; private set; } = "";

    /// <summary>Since when it is void (เป็นโมฆะ); its number stays used. Null while it counts.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who undid it; null while it counts.</summary>
    public Signatory? VoidedBy { get; private set; }

    /// <summary>Whether it was undone and counts nowhere.</summary>
    public bool IsVoid => VoidedAt is not null;

    /// <summary>Raised by every change and when it is replaced: of two who do so at once one fails and looks again.</summary>
    public int Revision { get; private set; }

    public void RecordCentral(CentralEntry entry)
    {
        if (Central == entry)
            return;
        Central = entry;
        Revision++;
    }

    /// <summary>The time that it took was granted afterwards: see <see cref="Extension.Excuses"/>.</summary>
    public void Excuse()
    {
        if (OnTime)
            return;
        OnTime = true;
        Revision++;
    }

    /// <summary>Whether the digest is that of the figures as they are stored today.</summary>
    public bool IsGenuine(string campaignCode) => DigestOf(campaignCode) == Digest;

    /// <summary>Undoes the saving. Whether that may still be done is asked of <see cref="MonthVersions"/>.</summary>
    public void Void(Signatory by, DateTimeOffset at)
    {
        if (IsVoid)
            throw new InvalidOperationException($"{Number} is void already.");
        (VoidedBy, VoidedAt) = (by, at);
        Revision++;
    }

    private string DigestOf(string campaignCode)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{campaignCode}|{DistrictCode}|{Month}|{Version}|{General.Satang}|{Online.Satang}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
