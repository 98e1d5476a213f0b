using OtopBot.Line.Messages;
using OtopBot.Line.RichMenus;
using OtopBot.Views;

namespace OtopBot.Menus;

// What the menus say: each area types a word that can be typed as well. The pictures beside show the same in the same order.
public static class RoleMenuView
{
    private const int Columns = 3;

    private static readonly RichMenuSize Large = new(1250, 843);
    private static readonly RichMenuSize Compact = new(1250, 422);

    public static RichMenu Stranger => Of(2, Words.Enrol, Words.Help);

    public static RichMenu Officer => Of(Columns, Words.ReportSales, Words.Certify, Words.Status, Words.History, Words.Receipts, Words.Help);

    public static RichMenu Province => Of(Columns, Words.Summary, Words.Missing, Words.Status, Words.History, Words.Receipts, Words.Help);

    public static RichMenu Admin => Of(Columns, Words.Summary, Words.Missing, Words.Status, Words.IssueCode, Words.BindGroup, Words.Help);

    private static RichMenu Of(int columns, params IReadOnlyList<string> words)
    {
        var rows = words.Count / columns;
        var size = rows == 1 ? Compact : Large;
        return new RichMenu(size, MenuSet.Prefix, Words.Menu, [.. words.Select((word, i) => new RichMenuArea(Cell(size, i, columns, rows), new MessageAction(word, word)))])
        {
            Selected = true,
        };
    }

    private static RichMenuBounds Cell(RichMenuSize size, int number, int columns, int rows)
    {
        var (row, column) = (number / columns, number % columns);
        var (left, top) = (size.Width * column / columns, size.Height * row / rows);
        return new RichMenuBounds(left, top, size.Width * (column + 1) / columns - left, size.Height * (row + 1) / rows - top);
    }
}
