using OtopBot.Data;
using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Dialogs.SigningIn;

// An administrator asks for the way to the page of the jobs; the link works once, for whoever holds this chat.
public sealed class SigningInDialog(DashboardDoor door, PublicAddress address) : SingleAnswerDialog
{
    public override string Name => SigningInView.Dialog;

    public override string Title => SigningInView.Title;

    public override IReadOnlyList<string> Commands => [Words.Dashboard, Words.DashboardToo];

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => door.IsOpen && scene.May(Deed.OpenDashboard) ? [SigningInView.Open] : [];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!(input is Said said && Commands.Contains(said.Text.Trim(), StringComparer.Ordinal)) && !(input is Chose chose && chose.Code.Dialog == Name && chose.Code.Action == SigningInView.OpenAction))
            return null;
        if (!scene.May(Deed.OpenDashboard))
            return Turn.End(SigningInView.AdminsOnly(scene));
        if (!door.IsOpen || address.Base is null)
            return Turn.End(SigningInView.Closed());

        var (link, code) = SignInLink.Issue(scene.Person!.Id, scene.At);
        await scene.Db.AddAsync(link, ct);
        return Turn.End(SigningInView.Link(address.At($"signin/{code}")!, link.ExpiresAt));
    }
}
