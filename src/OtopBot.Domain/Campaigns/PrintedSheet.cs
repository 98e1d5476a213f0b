using System.Text.RegularExpressions;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Domain.Campaigns;

/// <summary>The printed target table by the names of its columns: a row for each district, and the row of totals when there is one.</summary>
public sealed record PrintedSheet(IReadOnlyList<string> Columns, IReadOnlyList<PrintedRow> Districts, PrintedRow? Total)
{
    public const string Number = "no";
    public const string Code = "code";
    public const string Name = "district_as_printed";

    public static PrintedSheet Of(string csv)
    {
        var rows = CsvRows.Of(csv);
        IReadOnlyList<string> columns = rows.Count is 0 ? [] : rows[0];
        List<PrintedRow> all = [.. rows.Skip(1).Select(cells => new PrintedRow(columns, cells))];
        return new(columns, [.. all.Where(row => !row.IsTotal)], all.Find(row => row.IsTotal));
    }

    public IEnumerable<TargetOddity> Missing(IEnumerable<string> columns) =>
        columns.Where(column => !Columns.Contains(column)).Select(column => new TargetOddity(TargetOddityKind.MissingColumn, column, "", column));
}

/// <summary>One row of the printed target table.</summary>
public sealed partial record PrintedRow(IReadOnlyList<string> Columns, IReadOnlyList<string> Cells)
{
    public bool IsTotal => this[PrintedSheet.Number] is "total" || this[PrintedSheet.Name].StartsWith(OfficeWords.Total, StringComparison.Ordinal);

    public string this[string column] => IndexOf(column) is >= 0 and var index && index < Cells.Count ? Cells[index] : "";

    public bool Has(string column) => IndexOf(column) >= 0;

    /// <summary>The amount in a column, in baht; a cell that holds none is named among the oddities.</summary>
    public Baht Amount(string column, string code, List<TargetOddity> oddities)
    {
        var text = ThaiDigits.Normalise(this[column]).Replace(",", "", StringComparison.Ordinal);
        if (Plain().IsMatch(text) && IsGrouped(this[column]))
            return Baht.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

        oddities.Add(new(TargetOddityKind.NotAnAmount, $"{code}/{column}", this[column], ""));
        return Baht.Zero;
    }

    // "1,25" is a slip of the machine that read the paper, not a number.
    private static bool IsGrouped(string text) => !text.Contains(',', StringComparison.Ordinal) || Grouped().IsMatch(ThaiDigits.Normalise(text));

    private int IndexOf(string column) => Columns.ToList().IndexOf(column);

    [GeneratedRegex(@"^[0-9]{1,13}(\.[0-9]{1,2})?\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})*(\.[0-9]{1,2})?\z")]
    private static partial Regex Grouped();
}
