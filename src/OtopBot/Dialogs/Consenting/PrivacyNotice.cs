using System.Globalization;

namespace OtopBot.Dialogs.Consenting;

// Raised whenever NoticeView's words change: everybody is asked again.
public static class PrivacyNotice
{
    public const string Version = "2";

    public static bool IsInForce(string accepted)
        => int.TryParse(accepted, CultureInfo.InvariantCulture, out var version) && version >= int.Parse(Version, CultureInfo.InvariantCulture);
}
