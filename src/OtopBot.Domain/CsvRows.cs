using System.Text;

namespace OtopBot.Domain;

/// <summary>Splits comma-separated text into rows of trimmed cells; a cell in double quotes may hold commas, quotes and line ends.</summary>
public static class CsvRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;

        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (letter is not '"')
                    cell.Append(letter);
                else if (i + 1 < text.Length && text[i + 1] is '"')
                    cell.Append(text[i++]);
                else
                    quoted = false;
            }
            else if (letter is '"')
            {
                quoted = true;
            }
            else if (letter is not (',' or '\n'))
            {
                cell.Append(letter);
            }
            else
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (letter is ',')
                    continue;
                if (row.Any(c => c.Length > 0))
                    rows.Add(row);
                row = [];
            }
        }

        return rows;
    }
}
