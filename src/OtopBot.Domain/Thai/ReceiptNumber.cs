using System.Globalization;
using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai;

/// <summary>Numbers on receipts: ร for a certification (รับรอง), ย for a month's sales (ยอด), then fiscal year, district, month and version.</summary>
public static class ReceiptNumber
{
    public static string Certification(int fiscalYear, string districtCode, int version)
        => string.Create(CultureInfo.InvariantCulture, $"ร-{fiscalYear}-{districtCode}-{version:00}");

    public static string Report(int fiscalYear, string districtCode, FiscalMonth month, int version)
        => string.Create(CultureInfo.InvariantCulture, $"ย-{fiscalYear}-{districtCode}-{month.Month:00}-{version:00}");
}
