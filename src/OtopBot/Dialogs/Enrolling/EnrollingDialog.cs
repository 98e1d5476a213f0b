using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// A code becomes a person with a post (E1, E2, E3): name, position, consent. Nothing is kept before consent is given.
public sealed class EnrollingDialog(DisplayNameReader displayNames) : Dialog<EnrollingState>
{
    public override string Name => EnrollingView.Dialog;

    public override string Title => EnrollingView.Title;

    public override IReadOnlyList<string> Commands => [Words.Enrol];

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Person;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (input is not Said said)
            return null;
        if (CodeReader.Read(said.Text, enrolled: scene.Posts.Count > 0) is { } words)
            return await TryCodeAsync(words, null, scene, ct);
        return said.Text.Trim() == Words.Enrol ? Turn.End(EnrollingView.AskForCode(scene)) : null;
    }

    protected override async Task<Turn?> ContinueAsync(EnrollingState state, Input input, Scene scene, CancellationToken ct)
    {
        if (input is Said said && CodeReader.Read(said.Text, enrolled: true) is { } words)
            return await TryCodeAsync(words, state, scene, ct);
        if (await EnrollingOffer.OfAsync(state.CodeHash, scene, ct) is not { } offer)
            return Turn.End(EnrollingView.Taken(scene));

        var choice = EnrollingChoice.Of(input, state);
        return (state.Step, choice) switch
        {
            (_, EnrollingChoice.Rename) => Ask(state with { Step = EnrollingStep.Naming }, offer),
            (EnrollingStep.Naming, EnrollingChoice.Offered) when state.OfferedName is { } name => Named(state, name, offer),
            (EnrollingStep.Naming, EnrollingChoice.Typed typed) => Named(state, typed.Text, offer),
            (EnrollingStep.Positioning, EnrollingChoice.Back) => Ask(state with { Step = EnrollingStep.Naming }, offer),
            (EnrollingStep.Positioning, EnrollingChoice.Standard standard) when PositionOf(offer, standard.Number) is { } position => Positioned(state, position, offer),
            (EnrollingStep.Positioning, EnrollingChoice.Typed typed) => Positioned(state, typed.Text, offer),
            (EnrollingStep.Consenting, EnrollingChoice.Back) => Ask(state with { Step = EnrollingStep.Positioning }, offer),
            (EnrollingStep.Consenting, EnrollingChoice.Accept) => await EnrolAsync(state, offer, scene, ct),
            (EnrollingStep.Consenting, EnrollingChoice.Decline) => Turn.End(EnrollingView.Declined(scene)),
            _ => null,
        };
    }

    protected override async Task<Turn> AskAgainAsync(EnrollingState state, Scene scene, CancellationToken ct)
        => await EnrollingOffer.OfAsync(state.CodeHash, scene, ct) is { } offer ? Ask(state, offer) : Turn.End(EnrollingView.Taken(scene));

    private async Task<Turn> TryCodeAsync(string words, EnrollingState? before, Scene scene, CancellationToken ct)
    {
        switch (await CodeGate.TryAsync(scene, words, [CodePurpose.Post, CodePurpose.Setup, CodePurpose.Group], ct))
        {
            case LockedChat locked:
                return new Turn(before, [EnrollingView.Locked(locked.Until, scene)]) { Notices = locked.Notices };
            case ExampleCode:
                return new Turn(before, [EnrollingView.AnExample()]);
            case OwnCode:
                return new Turn(before, [EnrollingView.OwnAlready()]);
            case GoodCode { Code.Purpose: CodePurpose.Group }:
                return new Turn(before, [EnrollingView.ForGroup()]);
            case GoodCode good when await EnrollingOffer.OfAsync(good.Code.Hash, scene, ct) is { } offer:
                return scene.Posts.Any(p => p.IsSameAs(offer.Post)) ? Turn.End(EnrollingView.HeldAlready(offer)) : await BeginAsync(offer, scene, ct);
            default:
                return new Turn(before, [EnrollingView.Refused(scene)]);
        }
    }

    private async Task<Turn> BeginAsync(EnrollingOffer offer, Scene scene, CancellationToken ct)
    {
        if (scene.Person is { } known)
            return Ask(new EnrollingState(EnrollingStep.Consenting, offer.Code.Hash, known.Name, known.Name, known.Position), offer);
        var name = scene.Chat.UserId is { } user ? await displayNames(user, ct) : null;
        return Ask(new EnrollingState(EnrollingStep.Naming, offer.Code.Hash, PersonalText.Read(name ?? ""), null, null), offer);
    }

    private static Turn Named(EnrollingState state, string text, EnrollingOffer offer)
        => PersonalText.Read(text) is { } name
            ? Ask(state with { Name = name, Step = state.Position is null ? EnrollingStep.Positioning : EnrollingStep.Consenting }, offer)
            : Turn.Stay(state, EnrollingView.NotAName());

    private static Turn Positioned(EnrollingState state, string text, EnrollingOffer offer)
        => PersonalText.Read(text) is { } position
            ? Ask(state with { Position = position, Step = EnrollingStep.Consenting }, offer)
            : Turn.Stay(state, EnrollingView.NotAPosition());

    private static Turn Ask(EnrollingState state, EnrollingOffer offer) => Turn.Stay(state, state.Step switch
    {
        EnrollingStep.Naming => EnrollingView.AskName(state, offer),
        EnrollingStep.Positioning => EnrollingView.AskPosition(state, offer),
        EnrollingStep.Consenting => PrivacyView.AskConsent(state, offer),
    });

    // Two people with one code, or with two setup codes: the version of the code lets one commit through, the other comes here again and finds it used.
    private static async Task<Turn> EnrolAsync(EnrollingState state, EnrollingOffer offer, Scene scene, CancellationToken ct)
    {
        var person = scene.Person ?? scene.Db.Add(new Person(scene.Chat.UserId!, state.Name!, state.Position!, PrivacyNotice.Version, scene.At)).Entity;
        person.Confirm(state.Name!, state.Position!, PrivacyNotice.Version, scene.At);
        person.Unblock();
        person.Take(offer.Post, scene.At);
        offer.Code.Use(scene.At);
        if (offer.Code.Purpose == CodePurpose.Setup)
        {
            foreach (var other in await scene.Db.Codes.Where(c => c.Purpose == CodePurpose.Setup && c.ProvinceCode == offer.Code.ProvinceCode && c.Id != offer.Code.Id).ToListAsync(ct))
                other.Cancel(scene.At);
        }

        var enrolled = scene with { Person = person, Posts = person.PostsAt(scene.At), Campaign = offer.Campaign };
        return Turn.End(EnrollingView.Welcome(person, offer)) with { MenuOf = enrolled };
    }

    private static string? PositionOf(EnrollingOffer offer, int number)
        => Helping.PostView.Positions(offer.Post) is var positions && number >= 0 && number < positions.Count ? positions[number] : null;
}
