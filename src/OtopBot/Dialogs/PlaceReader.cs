using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// What stands behind a command such as "ประวัติ จุน มิ.ย.": a district, a month of the round, the certification, each perhaps not said.
public sealed record Place(IReadOnlyList<string> Districts, FiscalMonth? Month, bool OfCertification, string? Unread)
{
    // Null when none was named, or when the name may mean several.
    public string? District => Districts is [var only] ? only : null;
}

public static class PlaceReader
{
    public static Place Read(string text, Campaign campaign, DateOnly today)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var certifies = words.Any(IsCertification);
        var rest = words.Where(w => !IsCertification(w)).ToList();
        for (var cut = rest.Count; cut >= 0; cut--)
        {
            var (first, second) = (string.Join(' ', rest.Take(cut)), string.Join(' ', rest.Skip(cut)));
            if ((Try(first, second) ?? Try(second, first)) is var (districts, month))
                return new Place(districts, month, certifies, null);
        }

        return new Place([], null, certifies, string.Join(' ', rest));

        (IReadOnlyList<string> Districts, FiscalMonth? Month)? Try(string district, string month)
        {
            IReadOnlyList<string>? named = district.Length == 0 ? [] : DistrictReaders.Of(campaign).Read(district) switch
            {
                Understood<string> { Value: var code } => [code],
                Ambiguous<string> { Choices: var codes } => codes,
                _ => null,
            };
            if (named is null)
                return null;
            if (month.Length == 0)
                return (named, null);
            return MonthReader.Read(month, today, campaign.Months).TryGet(out var read) && campaign.Months.Contains(read) ? (named, read) : null;
        }
    }

    private static bool IsCertification(string word) => word.StartsWith(Words.CertifyShort, StringComparison.Ordinal);
}
