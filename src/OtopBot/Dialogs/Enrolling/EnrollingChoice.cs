using System.Globalization;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// What a person chose or wrote while enrolling, by button or by hand.
public abstract record EnrollingChoice
{
    public sealed record Offered : EnrollingChoice;

    public sealed record Rename : EnrollingChoice;

    public sealed record Back : EnrollingChoice;

    public sealed record Accept : EnrollingChoice;

    public sealed record Decline : EnrollingChoice;

    public sealed record Standard(int Number) : EnrollingChoice;

    public sealed record Typed(string Text) : EnrollingChoice;

    public static EnrollingChoice? Of(Input input, EnrollingState state) => input switch
    {
        Chose chose when chose.Code["c"] == state.Mark => Pressed(chose.Code),
        Said said => Spoken(said.Text.Trim(), state.Step),
        _ => null,
    };

    private static EnrollingChoice? Pressed(ButtonCode code) => code.Action switch
    {
        EnrollingView.OfferedAction => new Offered(),
        EnrollingView.RenameAction => new Rename(),
        EnrollingView.RepositionAction => new Back(),
        EnrollingView.AcceptAction => new Accept(),
        EnrollingView.DeclineAction => new Decline(),
        EnrollingView.PositionAction when int.TryParse(code["p"], CultureInfo.InvariantCulture, out var number) => new Standard(number),
        _ => null,
    };

    private static EnrollingChoice? Spoken(string text, EnrollingStep step) => (step, text, AnswerReader.Read(text)) switch
    {
        (EnrollingStep.Consenting, Words.Accept or Words.Confirm, _) or (EnrollingStep.Consenting, _, Answer.Yes) => new Accept(),
        (EnrollingStep.Consenting, Words.Decline, _) or (EnrollingStep.Consenting, _, Answer.No) => new Decline(),
        (_, EnrollingView.RenameLabel, _) => new Rename(),
        (EnrollingStep.Consenting, EnrollingView.RepositionLabel, _) => new Back(),
        (_, Words.Back, _) or (_, _, Answer.Back) => new Back(),
        (EnrollingStep.Naming, _, Answer.Yes or Answer.Keep) => new Offered(),
        // A greeting, or a bare yes or no, is nobody's name or position.
        _ when CourtesyReader.Read(text) is not null || AnswerReader.Read(text) is not null => null,
        _ => new Typed(text),
    };
}
