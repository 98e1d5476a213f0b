using System.Text.Json.Serialization;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Reporting;

public enum Figure
{
    General,
    Online,
    Total,
}

// The amounts a person gave. Any two make the third; three must agree.
public sealed record Figures(Baht? General, Baht? Online, Baht? Total)
{
    public static readonly Figures None = new(null, null, null);

    [JsonIgnore]
    public bool IsEmpty => this == None;

    public Baht? this[Figure figure] => figure switch
    {
        Figure.General => General,
        Figure.Online => Online,
        Figure.Total => Total,
    };

    // Null while a figure is missing or what was given cannot all be true.
    [JsonIgnore]
    public Sales? Sales => (General, Online, Total) switch
    {
        ({ } general, { } online, null) => new(general, online),
        ({ } general, { } online, { } total) when general + online == total => new(general, online),
        ({ } general, null, { } total) when general <= total => new(general, total - general),
        (null, { } online, { } total) when online <= total => new(total - online, online),
        _ => null,
    };

    [JsonIgnore]
    public bool Disagree => Sales is null && new[] { General, Online, Total }.Count(f => f is not null) >= 2;

    // What is already known of a figure, given or computed.
    public Baht? Known(Figure figure) => this[figure] ?? figure switch
    {
        Figure.General => Sales?.General,
        Figure.Online => Sales?.Online,
        Figure.Total => Sales?.Total,
    };

    // Each figure with the amount that would make three agree; none can be below zero.
    [JsonIgnore]
    public IReadOnlyList<(Figure Figure, Baht Amount)> Repairs => (General, Online, Total) is not ({ } general, { } online, { } total)
        ? []
        : [.. new[] { (Figure.General, total - online), (Figure.Online, total - general), (Figure.Total, general + online) }.Where(r => !r.Item2.IsNegative)];

    public static Figures Of(Sales sales) => new(sales.General, sales.Online, null);

    // Two or three said together replace what was there. One said alone joins it: a new part makes a new total, a new total is checked against the parts.
    public Figures Hear(Figures said)
    {
        if (new[] { said.General, said.Online, said.Total }.Count(f => f is not null) >= 2)
            return said;

        var heard = new Figures(said.General ?? General, said.Online ?? Online, said.Total ?? Total);
        return heard.Disagree && said.Total is null && heard is { General: not null, Online: not null } ? heard with { Total = null } : heard;
    }

    public Figures With(Figure figure, Baht amount) => figure switch
    {
        Figure.General => Hear(None with { General = amount }),
        Figure.Online => Hear(None with { Online = amount }),
        Figure.Total => Hear(None with { Total = amount }),
    };

    public Figures Repair(Figure figure, Baht amount) => figure switch
    {
        Figure.General => this with { General = amount },
        Figure.Online => this with { Online = amount },
        Figure.Total => this with { Total = amount },
    };
}
