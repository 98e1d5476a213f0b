using OtopBot.Data;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs;

public enum ChatKind
{
    Person,
    Group,
    Room,
}

public sealed record Chat(string Id, ChatKind Kind, string? UserId);

// Everything a dialog may know: who speaks, with which rights, when, and the open campaign.
// At is when the person did it, by LINE's clock: what was sent in time stays in time, however late it reaches us.
public sealed record Scene(OtopDbContext Db, Chat Chat, Person? Person, IReadOnlyList<Post> Posts, Campaign? Campaign, DateTimeOffset At, string EventId)
{
    // Whoever holds no post has nothing to agree to: enrolling asks by itself.
    public Consent Consent => Person is null || Posts.Count == 0 || PrivacyNotice.IsInForce(Person.PrivacyVersion) ? Consent.Accepted
        : Person.DeclinedVersion == PrivacyNotice.Version ? Consent.Answered : Consent.None;

    // When this person last gave something up in this chat.
    public DateTimeOffset? GaveUpAt { get; init; }

    public DateOnly Today => Bangkok.DayOf(At);

    // Codes of the districts that this person reports for.
    public IReadOnlyList<string> OwnDistricts
        => [.. Posts.Select(p => p.DistrictCode).OfType<string>().Where(d => May(Deed.Report, d)).Distinct().Order()];

    public bool IsProvince => May(Deed.SeeProvince);

    // Whether one of the posts held gives the right: in this district, or somewhere in the province when none is named.
    public bool May(Deed deed, string? district = null)
        => Campaign is { } campaign && Posts.Any(p => Rights.Allow(p, deed, campaign.ProvinceCode, district));

    public Signatory Signatory => new(Person!.Id, Person.Name, Person.Position);
}
