using SkiaSharp;

namespace OtopBot.Summaries.Charts;

// A month as a picture for phones: a bar for each district beside its plan. The same figures give the same bytes.
public static class MonthChart
{
    // LINE takes pictures of up to 1024 by 1024 in a Flex message.
    public const int Width = 1024;

    private const int Margin = 32;
    private const int Head = 214;
    private const int Row = 80;
    private const int Foot = 60;
    private const int BarHeight = 26;

    // Where the plan ends; beyond it is room for half as much again.
    private const float PlanWidth = 640;
    private const float MostWidth = Width - (2 * Margin);

    private static readonly SKColor Text = SKColor.Parse("#1F2933");
    private static readonly SKColor Quiet = SKColor.Parse("#5B6673");
    private static readonly SKColor GeneralTone = SKColor.Parse("#0B6B4F");
    private static readonly SKColor OnlineTone = SKColor.Parse("#8FD0BA");

    public static int HeightOf(int rows) => Head + (rows * Row) + Foot;

    public static byte[] Draw(MonthSummary summary, bool names, DateTimeOffset asOf)
    {
        var rows = MonthChartView.RowsOf(summary, names);
        using var bitmap = new SKBitmap(new SKImageInfo(Width, HeightOf(rows.Count), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            DrawHead(canvas, summary);
            for (var i = 0; i < rows.Count; i++)
                DrawRow(canvas, rows[i], Head + (i * Row));
            Write(canvas, ThaiFont.Regular, MonthChartView.AsOf(asOf), Margin, bitmap.Height - 22, 28, Quiet, MostWidth);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void DrawHead(SKCanvas canvas, MonthSummary summary)
    {
        Write(canvas, ThaiFont.Bold, MonthChartView.Title(summary), Margin, 56, 42, Text, MostWidth);
        Write(canvas, ThaiFont.Bold, MonthChartView.Total(summary), Margin, 108, 42, GeneralTone, MostWidth);
        Write(canvas, ThaiFont.Regular, MonthChartView.Channels(summary), Margin, 152, 32, Text, MostWidth);

        float x = Margin;
        x = Key(canvas, x, c => Fill(c, new SKRect(x, 172, x + 44, 198), hatched: false), MonthChartView.General);
        x = Key(canvas, x, c => Fill(c, new SKRect(x, 172, x + 44, 198), hatched: true), MonthChartView.Online);
        Key(canvas, x, c => Outline(c, new SKRect(x, 172, x + 44, 198)), MonthChartView.Plan);
    }

    private static float Key(SKCanvas canvas, float x, Action<SKCanvas> draw, string words)
    {
        draw(canvas);
        ThaiFont.Regular.Draw(canvas, words, new SKPoint(x + 54, 196), 30, Text);
        return x + 54 + ThaiFont.Regular.WidthOf(words, 30) + 36;
    }

    private static void DrawRow(SKCanvas canvas, DistrictSales district, float top)
    {
        var figure = MonthChartView.Figure(district);
        var width = Math.Min(ThaiFont.Bold.WidthOf(figure, 34), MostWidth * 0.6f);
        Write(canvas, ThaiFont.Regular, district.Name, Margin, top + 37, 34, Text, MostWidth - width - 24);
        Write(canvas, ThaiFont.Bold, figure, Width - Margin, top + 37, 34, district.Sales is null ? Quiet : Text, width, SKTextAlign.Right);

        var bar = top + 50;
        if (district.Sales is { } sales && district.Share is { } share && share > 0)
        {
            var full = (float)share * PlanWidth;
            var shown = Math.Min(full, MostWidth);
            var general = shown * (float)sales.General.ShareOf(sales.Total)!.Value;
            Fill(canvas, new SKRect(Margin, bar, Margin + general, bar + BarHeight), hatched: false);
            Fill(canvas, new SKRect(Margin + general, bar, Margin + shown, bar + BarHeight), hatched: true);
            if (full > MostWidth)
                ThaiFont.Bold.Draw(canvas, MonthChartView.Beyond, new SKPoint(Width - Margin - 6, bar + 22), 30, Text, SKTextAlign.Right);
        }

        if (!district.Plan.IsZero)
            Outline(canvas, new SKRect(Margin, bar, Margin + PlanWidth, bar + BarHeight));
    }

    // Told apart without colour: one is solid, the other striped.
    private static void Fill(SKCanvas canvas, SKRect area, bool hatched)
    {
        if (area.Width <= 0)
            return;
        using var ground = new SKPaint { Color = hatched ? OnlineTone : GeneralTone };
        canvas.DrawRect(area, ground);
        if (!hatched)
            return;
        canvas.Save();
        canvas.ClipRect(area);
        using var stripe = new SKPaint { Color = GeneralTone, StrokeWidth = 3, IsAntialias = true };
        for (var x = area.Left - area.Height; x < area.Right; x += 12)
            canvas.DrawLine(x, area.Bottom, x + area.Height, area.Top, stripe);
        canvas.Restore();
    }

    private static void Outline(SKCanvas canvas, SKRect area)
    {
        using var line = new SKPaint { Color = Text, StrokeWidth = 2, Style = SKPaintStyle.Stroke };
        canvas.DrawRect(SKRect.Inflate(area, -1, -1), line);
    }

    // Smaller rather than cut.
    private static void Write(SKCanvas canvas, ThaiFont font, string text, float x, float y, float size, SKColor colour, float most, SKTextAlign align = SKTextAlign.Left)
    {
        var width = font.WidthOf(text, size);
        font.Draw(canvas, text, new SKPoint(x, y), width > most ? size * most / width : size, colour, align);
    }
}
