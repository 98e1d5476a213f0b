using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

public static class FigureView
{
    public static string Name(Figure figure) => figure switch
    {
        Figure.General => "ทั่วไป",
        Figure.Online => "ออนไลน์",
        Figure.Total => "รวม",
    };

    public static string Long(Figure figure) => figure switch
    {
        Figure.General => "ช่องทางทั่วไป",
        Figure.Online => "ช่องทางออนไลน์",
        Figure.Total => "ยอดรวม",
    };

    public static string Fix(Figure figure) => figure switch
    {
        Figure.General => Words.FixGeneral,
        Figure.Online => Words.FixOnline,
        Figure.Total => Words.FixTotal,
    };
}
