using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>Reads the name of a district, with or without อำเภอ, misspelt or misprinted, into its code.</summary>
public sealed class DistrictReader(IEnumerable<DistrictNames> districts)
{
    private static readonly string[] Prefixes = ["ที่ว่าการอำเภอ", "อำเภอ", "อ."];
    private const string Capital = "เมือง";

    private readonly IReadOnlyList<(string Form, string Code)> _forms =
        [.. districts.SelectMany(district => Forms(district).Distinct().Select(form => (form, district.Code)))];

    public Reading<string> Read(string text)
    {
        var heard = WithoutParticles(ThaiDigits.Normalise(text).ToLowerInvariant());
        if (heard.Length == 0)
            return new NotUnderstood<string>("", ReadingProblem.Nothing);
        var name = WithoutPrefix(heard);
        string[] exact = [.. _forms.Where(form => form.Form == name).Select(form => form.Code).Distinct()];
        return exact.Length > 0 ? OneOf(exact, heard) : Misspelt(name, heard);
    }

    internal IEnumerable<Lexeme> Lexemes =>
        _forms.SelectMany(form => Prefixes.Append("").Select(prefix => new Lexeme(prefix + form.Form, TokenKind.District, Code: form.Code)));

    private static Reading<string> OneOf(IReadOnlyList<string> codes, string heard) => codes switch
    {
        [] => new NotUnderstood<string>(heard, ReadingProblem.Unclear),
        [var only] => new Understood<string>(only),
        _ => new Ambiguous<string>(heard, codes),
    };

    private Reading<string> Misspelt(string name, string heard)
    {
        var typed = Graphemes.Of(name);
        var near = _forms
            .Where(form => EditDistance.Within(Allowed(form.Form), form.Form, name))
            .Select(form => (form.Code, Edits: EditDistance.Between(Graphemes.Of(form.Form), typed), Allowed: Allowed(form.Form)))
            .Where(form => form.Edits <= form.Allowed)
            .ToList();
        return OneOf([.. near.Where(form => form.Edits == near.Min(other => other.Edits)).Select(form => form.Code).Distinct()], heard);
    }

    // A name of two or three letters is another word after one edit; two edits turn เชียงม่วน into เชียงแสน.
    private static int Allowed(string form) => Graphemes.Of(form).Count switch
    {
        < 4 => 0,
        < 9 => 1,
        _ => 2,
    };

    private static IEnumerable<string> Forms(DistrictNames district) =>
        district.OtherNames.Prepend(district.Name)
            .Concat(district.Name.StartsWith(Capital, StringComparison.Ordinal) ? [Capital] : [])
            .Select(name => WithoutPrefix(ThaiDigits.Normalise(name).ToLowerInvariant()));

    private static string WithoutPrefix(string name)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        return name[prefix.Length..].Trim();
    }

    private static string WithoutParticles(string text)
    {
        while (PhraseWords.Particles.FirstOrDefault(particle => text.EndsWith(' ' + particle, StringComparison.Ordinal)) is { } particle)
            text = text[..^particle.Length].TrimEnd();
        return text;
    }
}
