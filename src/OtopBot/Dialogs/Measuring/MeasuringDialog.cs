using OtopBot.Dialogs.Standing;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Views;

namespace OtopBot.Dialogs.Measuring;

// "ผลการเตือน": what each step of the ladder achieved, for the province (D9).
public sealed class MeasuringDialog : SingleAnswerDialog
{
    private const string ShowAction = "show";

    public override string Name => "effect";

    public override string Title => MeasuringView.Title;

    public override IReadOnlyList<string> Commands => [Words.Effects];

    public override Consent Requires => Consent.Answered;

    public override bool IsOpenTo(Scene scene) => base.IsOpenTo(scene) && scene.Campaign is not null;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.May(Deed.SeeProvince) ? [new Choice(Words.Effects, ButtonCode.Of(Name, ShowAction))] : [];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!IsOpenTo(scene) || !Asked.For(this, input, Words.Effects))
            return null;
        if (!scene.May(Deed.SeeProvince))
            return Turn.End(MeasuringView.ProvinceOnly);
        var sent = await SentReminders.OfAsync(scene, ct);
        var done = await SentReminders.DoneAsync(scene, ct);
        var month = FiscalMonth.Of(scene.Today);
        return Turn.End(MeasuringView.Effects(
            scene.Campaign!,
            month,
            ReminderEffect.Of(sent, done, r => FiscalMonth.Of(Bangkok.DayOf(r.At)) == month),
            ReminderEffect.Of(sent, done)));
    }
}
