using OtopBot.Domain.Thai;

namespace OtopBot.Domain.Campaigns;

/// <summary>Finds the district that a printed row means: by its name, official or misprinted, and by its code when the row has one.</summary>
public sealed class PrintedDistricts(IReadOnlyList<DistrictNames> districts)
{
    private readonly DistrictReader _reader = new(districts);

    public (DistrictNames? District, IReadOnlyList<TargetOddity> Oddities) Read(PrintedRow row)
    {
        var printed = row[PrintedSheet.Name];
        var code = row[PrintedSheet.Code];
        var byName = ByName(printed);
        var byCode = districts.FirstOrDefault(d => d.Code == code);

        if (code.Length > 0 && byCode is null)
            return (null, [new(TargetOddityKind.UnknownDistrict, code, printed, "")]);
        if (byName is not null && byCode is not null && byName.Code != byCode.Code)
            return (null, [new(TargetOddityKind.NameAgainstCode, byCode.Code, printed, byCode.Name)]);
        if ((byCode ?? byName) is not { } district)
            return (null, [new(TargetOddityKind.UnknownDistrict, printed, printed, "")]);

        return (district, printed == district.Name ? [] : [new(TargetOddityKind.MisreadName, district.Code, printed, district.Name)]);
    }

    private DistrictNames? ByName(string printed) =>
        districts.FirstOrDefault(d => d.Name == printed)
        ?? districts.FirstOrDefault(d => d.OtherNames.Contains(printed))
        ?? (_reader.Read(printed).TryGet(out var code) ? districts.FirstOrDefault(d => d.Code == code) : null);
}
