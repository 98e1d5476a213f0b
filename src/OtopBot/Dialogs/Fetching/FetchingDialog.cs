using OtopBot.Dialogs.Standing;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Fetching;

// Receipts fetched again: what a district has saved, and each of them as it stands now (C5).
public sealed class FetchingDialog(ILogger<FetchingDialog> log) : SingleAnswerDialog
{
    public override string Name => FetchingCode.Dialog;

    public override string Title => FetchingView.Title;

    public override Consent Requires => Consent.Answered;

    public override bool Claims(string text, Scene scene)
        => ReceiptReader.Read(text) is { } wish
            ? (wish.Number is not null || wish.Rest.Length == 0 || DistrictIn(wish, scene) is not null || MonthIn(wish, scene) is not null || PlaceIn(wish, scene) is { District: not null, Month: not null })
            : IsPartOfNumber(text, scene);

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!IsOpenTo(scene))
            return null;
        return input switch
        {
            Said said when ReceiptReader.Read(said.Text) is { } wish => scene.Campaign is null ? Turn.End(DistrictView.NoCampaign) : await HearAsync(wish, said.Text.Trim(), scene, ct),
            Said said when IsPartOfNumber(said.Text, scene) => Turn.End(FetchingView.NotFound(said.Text, scene.IsProvince, Own(scene), said.Text.Trim())),
            Chose { Code.Dialog: FetchingCode.Dialog } chose => scene.Campaign is null ? Turn.End(DistrictView.NoCampaign) : await TapAsync(chose.Code, scene, ct),
            _ => null,
        };
    }

    private async Task<Turn> HearAsync(ReceiptWish wish, string typed, Scene scene, CancellationToken ct)
    {
        if (wish.Number is { } number)
            return await ShowAsync(number, typed, scene, ct);
        if (DistrictIn(wish, scene) is { } code)
            return await ListAsync(code, scene, ct);
        if (PlaceIn(wish, scene) is { District: { } district, Month: { } of })
            return scene.May(Deed.SeeDistrict, district) ? await MonthAsync(district, of, scene, ct) : await ListAsync(district, scene, ct);
        if (MonthIn(wish, scene) is { } month && scene.OwnDistricts is [var only])
            return await MonthAsync(only, month, scene, ct);
        return await ListAsync(scene, wish.Rest.Length > 0 && MonthIn(wish, scene) is null ? FetchingView.NotUnderstood(wish.Rest) : null, ct);
    }

    // Forged data meets the same rights: what may not be seen is not there.
    private async Task<Turn> TapAsync(ButtonCode code, Scene scene, CancellationToken ct) => code switch
    {
        { Action: FetchingCode.ShowAction } when ReceiptReader.Read(code["r"] ?? "") is { Number: { } number } => await ShowAsync(number, null, scene, ct),
        { Action: FetchingCode.ListAction } when code["d"] is { } district => await ListAsync(district, scene, ct),
        _ => await ListAsync(scene, null, ct),
    };

    private static async Task<Turn> ListAsync(string code, Scene scene, CancellationToken ct)
    {
        if (!scene.Campaign!.Districts.Any(d => d.Code == code))
            return await ListAsync(scene, null, ct);
        if (!scene.May(Deed.SeeDistrict, code))
            return Turn.End(DistrictView.NotYours(scene.Campaign.District(code), Own(scene)));
        return Turn.End(FetchingView.AsMessage(await ReceiptShelf.LoadAsync(scene, code, ct)));
    }

    private static async Task<Turn> ListAsync(Scene scene, LineMessage? first, CancellationToken ct)
    {
        IReadOnlyList<LineMessage> list;
        if (scene.OwnDistricts.Count == 0)
        {
            list = FetchingView.WhichDistrict(scene.Campaign!);
        }
        else
        {
            List<Line.Messages.Flex.Bubble> bubbles = [];
            List<string> said = [];
            foreach (var code in scene.OwnDistricts)
            {
                var shelf = await ReceiptShelf.LoadAsync(scene, code, ct);
                bubbles.Add(FetchingView.List(shelf));
                said.Add(FetchingView.InShort(shelf));
            }

            list = StatusView.Message(Words.Receipts, scene.Campaign!, bubbles, said);
        }

        return first is null ? Turn.End(list) : Turn.End([first, .. list]);
    }

    private async Task<Turn> MonthAsync(string code, FiscalMonth month, Scene scene, CancellationToken ct)
    {
        var shelf = await ReceiptShelf.LoadAsync(scene, code, ct);
        return shelf.Months.Latest(month) is { } report ? Turn.End(Receipt(report.Number, shelf, scene)!) : Turn.End(FetchingView.NoReport(month), FetchingView.AsMessage(shelf));
    }

    private async Task<Turn> ShowAsync(string number, string? typed, Scene scene, CancellationToken ct)
        => await ReceiptShelf.FindAsync(scene, number, ct) is { } shelf && Receipt(number, shelf, scene) is { } receipt
            ? Turn.End(receipt)
            : Turn.End(FetchingView.NotFound(number, scene.IsProvince, Own(scene), typed));

    private LineMessage? Receipt(string number, ReceiptShelf shelf, Scene scene)
    {
        if (shelf.Table.History.Versions.FirstOrDefault(c => c.Number == number) is { } certification)
            return CertificateView.Receipt(certification, shelf.Table, Checked(certification.IsGenuine(shelf.Table.Campaign), number), scene.May(Deed.Certify, certification.DistrictCode) && shelf.Table.MayChange(scene.At));
        return shelf.Reports.FirstOrDefault(r => r.Number == number) is { } report
            ? ReportReceiptView.Receipt(report, shelf, Checked(report.IsGenuine(shelf.Table.Campaign.Code), number))
            : null;
    }

    private bool Checked(bool genuine, string number)
    {
        if (!genuine)
            log.LogError("Receipt {Number} does not have the digest of what is stored", number);
        return genuine;
    }

    private static IEnumerable<Domain.Campaigns.District> Own(Scene scene) => scene.OwnDistricts.Select(scene.Campaign!.District);

    private static string? DistrictIn(ReceiptWish wish, Scene scene)
        => scene.Campaign is { } campaign && wish.Rest.Length > 0 && DistrictReaders.Of(campaign).Read(wish.Rest).TryGet(out var code) ? code : null;

    private static Place? PlaceIn(ReceiptWish wish, Scene scene)
        => scene.Campaign is { } campaign && wish.Rest.Length > 0 ? PlaceReader.Read(wish.Rest, campaign, scene.Today) : null;

    // "๕๖๐๒-๐๑" leaves out the letter and the year; it is no figure.
    private static bool IsPartOfNumber(string text, Scene scene)
        => scene.Campaign is { } campaign && ThaiDigits.Normalise(text).Split('-') is [var district, { Length: 2 } first, ..] parts && parts.Length <= 3
            && campaign.Districts.Any(d => d.Code == district) && first.All(char.IsAsciiDigit) && parts[^1] is { Length: 2 } last && last.All(char.IsAsciiDigit);

    private static FiscalMonth? MonthIn(ReceiptWish wish, Scene scene)
        => scene.Campaign is { } campaign && wish.Rest.Length > 0 && MonthReader.Read(wish.Rest, scene.Today, campaign.Months).TryGet(out var month) && campaign.Months.Contains(month) ? month : null;
}
