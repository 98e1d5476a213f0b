using System.Globalization;

namespace OtopBot.Outbox;

// A month as LINE counts messages: by the clock of Japan, where it begins at 22:00 of Bangkok's day before.
public readonly record struct LineMonth(int Year, int Month)
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public DateTimeOffset Start => new(Year, Month, 1, 0, 0, 0, Japan);

    // The first moment of the next one.
    public DateTimeOffset End => Start.AddMonths(1);

    public static LineMonth Of(DateTimeOffset moment) => moment.ToOffset(Japan) is var there ? new(there.Year, there.Month) : default;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
