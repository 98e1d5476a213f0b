using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Certifications;

/// <summary>Fingerprint of the table that an officer saw: SHA-256 over campaign, district, target version and every amount in satang, first 16 hexadecimal digits.</summary>
public static class TargetDigest
{
    public static string Of(Campaign campaign, DistrictTarget target)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{campaign.Code}|{target.DistrictCode}|{target.Version}|{target.Annual.Satang}");
        foreach (var plan in target.Plan)
            text += string.Create(CultureInfo.InvariantCulture, $"|{plan.Month}={plan.Amount.Satang}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
