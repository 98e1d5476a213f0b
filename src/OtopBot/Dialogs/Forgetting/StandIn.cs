using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs.Forgetting;

// The post that stands under a record when the person who signed it is forgotten.
public static class StandIn
{
    public static Signatory For(Signature signature, Person person, Campaign? campaign)
        => new(person.Id, PostView.Signed(PostOf(signature, person), signature.DistrictCode, campaign), "");

    public static string Of(Person person, Campaign? campaign)
        => PostView.Signed(person.Holdings is [.., var last] ? last.Post : null, null, campaign);

    // The post held in that office at that moment, else the one of the province that decided over it, else any held there.
    private static Post? PostOf(Signature signature, Person person)
    {
        var there = person.Holdings.Where(h => signature.DistrictCode is null || h.Post.DistrictCode == signature.DistrictCode).ToList();
        var above = person.Holdings.Where(h => h.Post.DistrictCode is null).ToList();
        return (Then(there) ?? Then(above) ?? there.LastOrDefault() ?? above.LastOrDefault())?.Post;

        Holding? Then(List<Holding> held) => held.Find(h => signature.At is { } at && h.Covers(at));
    }
}
