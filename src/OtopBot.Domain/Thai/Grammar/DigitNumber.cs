using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai.Grammar;

// One number in digits: "63054386", "63,054,386", "85,400.50". Value is null when the digits are ill formed.
internal sealed partial record DigitNumber(Exact? Value, string Whole, string Decimals, bool Grouped, ReadingProblem Problem)
{
    // "1.250" may be one thousand two hundred and fifty, or 1.250 million.
    public bool DotMayGroup => Value is not null && !Grouped && Decimals.Length == 3;

    public bool IsPlain => Value is not null && !Grouped && Decimals.Length == 0;

    public static DigitNumber Of(string digits)
    {
        var match = Form.Match(digits);
        var whole = match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal);
        var decimals = match.Groups["decimals"].Value;
        var grouped = match.Groups["whole"].Value.Contains(',', StringComparison.Ordinal);
        if (!match.Success)
            return new(null, "", "", grouped, ReadingProblem.Unclear);
        if (whole.Length > 24)
            return new(null, whole, decimals, grouped, ReadingProblem.TooLarge);
        return new(Exact.Of(whole, decimals), whole, decimals, grouped, ReadingProblem.TooPrecise);
    }

    // The dot read as the separator of thousands.
    public Exact WithoutDot => Exact.Of(BigInteger.Parse(Whole + Decimals, CultureInfo.InvariantCulture));

    // A leading zero belongs to telephone numbers and codes, not to amounts.
    [GeneratedRegex(@"^(?<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.(?<decimals>[0-9]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
