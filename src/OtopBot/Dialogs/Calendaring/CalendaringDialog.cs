using OtopBot.Data;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Calendaring;

// The holidays and due days ahead, for everybody with a post; the administrator enters holidays and takes them back (D2).
public sealed class CalendaringDialog : Dialog<CalendaringState>
{
    public override string Name => CalendaringCode.Dialog;

    public override string Title => CalendaringView.Title;

    public override IReadOnlyList<string> Commands => [.. Words.OfCalendar];

    public override bool Claims(string text, Scene scene) => Asked(text) is not null;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.May(Deed.EditCalendar) ? [CalendaringView.Show] : [];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && Words.OfCalendar.Any(w => CourtesyReader.IsPolitely(w, said.Text.Trim())) => await ShowAsync(scene, ct),
        Said said when IsOpenTo(scene) && Asked(said.Text) is var (adds, behind) => await BeginAsync(adds, behind, scene, ct),
        Chose { Code.Dialog: CalendaringCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(CalendaringState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when Asked(said.Text) is not null => await StartAsync(input, scene, ct),
        Said said => await HearAsync(state, said.Text, scene, ct),
        Chose { Code.Dialog: CalendaringCode.Dialog } chose => await TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    protected override Task<Turn> AskAgainAsync(CalendaringState state, Scene scene, CancellationToken ct) => CalendaringTurn.NextAsync(state, scene, ct);

    // Adding or revoking, and what stands behind the word.
    private static (bool Adds, string Behind)? Asked(string text)
    {
        var typed = text.Trim();
        foreach (var word in Words.OfRevokingHolidays.Append(Words.AddHoliday))
        {
            if (typed.StartsWith(word, StringComparison.Ordinal))
                return (word == Words.AddHoliday, CourtesyReader.WithoutEndings(typed[word.Length..].Trim()));
        }

        return null;
    }

    private static async Task<Turn> ShowAsync(Scene scene, CancellationToken ct)
        => scene.Campaign is not { } campaign ? Turn.End(DistrictView.NoCampaign)
            : Turn.End(CalendaringView.Calendar(await HolidayBook.LoadAsync(scene.Db, campaign.ProvinceCode, ct), scene));

    private static async Task<Turn> BeginAsync(bool adds, string rest, Scene scene, CancellationToken ct)
    {
        if (scene.Campaign is null)
            return Turn.End(DistrictView.NoCampaign);
        if (!scene.May(Deed.EditCalendar))
            return Turn.End(CalendaringView.AdminsOnly(scene.Campaign));
        var asking = new CalendaringState(adds ? CalendaringStep.WhichToAdd : CalendaringStep.WhichToRevoke, "");
        return rest.Length == 0 ? await CalendaringTurn.NextAsync(asking, scene, ct) : await CalendaringTurn.ReadAsync(asking, rest, scene, ct);
    }

    // Buttons may be old or forged: the right is asked again.
    private static async Task<Turn?> TapAsync(CalendaringState? draft, ButtonCode code, Scene scene, CancellationToken ct) => code.Action switch
    {
        CalendaringCode.AddAction => await BeginAsync(true, "", scene, ct),
        CalendaringCode.RevokeAction => await BeginAsync(false, CalendaringCode.Day(code)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "", scene, ct),
        CalendaringCode.CancelAction when draft is not null && code["n"] == draft.Nonce => Turn.GiveUp(),
        CalendaringCode.ConfirmAction when draft is { Asks: false } && code["n"] == draft.Nonce => await CalendaringTurn.SaveAsync(draft, scene, ct),
        _ when draft is not null => await CalendaringTurn.NextAsync(draft, scene, ct),
        // A doubled tap, or one on an old card: what holds now.
        _ => await ShowAsync(scene, ct),
    };

    private static async Task<Turn?> HearAsync(CalendaringState draft, string text, Scene scene, CancellationToken ct) => AnswerReader.Read(text) switch
    {
        Answer.Yes when !draft.Asks => await CalendaringTurn.SaveAsync(draft, scene, ct),
        Answer.No or Answer.Back => Turn.GiveUp(),
        // A line that begins with a date is meant for the calendar; anything else may be for others.
        null when HolidayLines.Split(text).Any(line => DateReader.Begin(line, scene.Today).Date is Understood<DateOnly>) => await CalendaringTurn.ReadAsync(draft, text, scene, ct),
        _ => null,
    };
}
