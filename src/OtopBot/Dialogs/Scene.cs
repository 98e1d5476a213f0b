using OtopBot.Data;
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
    public DateOnly Today => Bangkok.DayOf(At);

    // Codes of the districts that this person reports for.
    public IReadOnlyList<string> OwnDistricts
        => [.. Posts.Where(p => p.Role == Role.Officer && p.DistrictCode is not null && p.ProvinceCode == Campaign?.ProvinceCode).Select(p => p.DistrictCode!).Distinct().Order()];

    public bool IsProvince => Posts.Any(p => p.Role is Role.Province or Role.Admin && p.ProvinceCode == Campaign?.ProvinceCode);

    public bool IsAdmin => Posts.Any(p => p.Role == Role.Admin && p.ProvinceCode == Campaign?.ProvinceCode);

    public Signatory Signatory => new(Person!.Id, Person.Name, Person.Position);
}
