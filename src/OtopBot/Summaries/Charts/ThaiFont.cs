using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;
using Font = HarfBuzzSharp.Font;

namespace OtopBot.Summaries.Charts;

// Text as Thai must look: Skia alone loses tone marks and lays upper marks over each other, so HarfBuzz places every glyph.
public sealed class ThaiFont : IDisposable
{
    private const int Scale = 2048;

    private static readonly Language Thai = new("th");

    private readonly Lock _gate = new();
    private readonly SKTypeface _face;
    private readonly Font _shaper;

    private ThaiFont(string resource)
    {
        using var stream = typeof(ThaiFont).Assembly.GetManifestResourceStream(resource)!;
        using var data = SKData.Create(stream);
        _face = SKTypeface.FromData(data);
        using var blob = _face.OpenStream(out var index).ToHarfBuzzBlob();
        using var face = new Face(blob, index) { UnitsPerEm = _face.UnitsPerEm };
        _shaper = new Font(face);
        _shaper.SetScale(Scale, Scale);
        _shaper.SetFunctionsOpenType();
    }

    public static ThaiFont Regular { get; } = new("Sarabun-Regular.ttf");

    public static ThaiFont Bold { get; } = new("Sarabun-Bold.ttf");

    public float WidthOf(string text, float size) => Shape(text, size).Width;

    public void Draw(SKCanvas canvas, string text, SKPoint at, float size, SKColor colour, SKTextAlign align = SKTextAlign.Left)
    {
        var (glyphs, points, width) = Shape(text, size);
        using var font = new SKFont(_face, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(glyphs, font, points);
        using var blob = builder.Build();
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        if (blob is not null)
            canvas.DrawText(blob, at.X - (align == SKTextAlign.Right ? width : align == SKTextAlign.Center ? width / 2 : 0), at.Y, paint);
    }

    public void Dispose()
    {
        _shaper.Dispose();
        _face.Dispose();
    }

    private (ushort[] Glyphs, SKPoint[] Points, float Width) Shape(string text, float size)
    {
        using var buffer = new Buffer { ClusterLevel = ClusterLevel.MonotoneGraphemes };
        buffer.AddUtf16(text);
        (buffer.Direction, buffer.Script, buffer.Language) = (Direction.LeftToRight, Script.Thai, Thai);
        lock (_gate)
            _shaper.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var (glyphs, points) = (new ushort[infos.Length], new SKPoint[infos.Length]);
        var (unit, x) = (size / Scale, 0f);
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            points[i] = new SKPoint(x + (places[i].XOffset * unit), -places[i].YOffset * unit);
            x += places[i].XAdvance * unit;
        }

        return (glyphs, points, x);
    }
}
