using OtopBot.Domain.People;
using OtopBot.Outbox;
using OtopBot.Views;

namespace OtopBot.Dialogs.Budgeting;

// How many messages the month has left, what is planned until its end, and what will be dropped; for the province's staff.
public sealed class BudgetingDialog(MessageBudget budget) : SingleAnswerDialog
{
    public override string Name => BudgetingView.Dialog;

    public override string Title => BudgetingView.Title;

    public override IReadOnlyList<string> Commands => [Words.Quota, Words.MessagesLeft];

    public override Consent Requires => Consent.Answered;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.May(Deed.IssueCode) ? [BudgetingView.Ask] : [];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!IsOpenTo(scene) || !Asks(input))
            return null;
        return scene.May(Deed.SeeProvince)
            ? Turn.End(ShortageView.Standing(await budget.ForecastAsync(scene.Db, scene.At, ct)))
            : Turn.End(BudgetingView.ProvinceOnly);
    }

    private bool Asks(Input input) => input switch
    {
        Said said => Commands.Contains(said.Text.Trim()),
        Chose chose => chose.Code.Dialog == Name,
        _ => false,
    };
}
