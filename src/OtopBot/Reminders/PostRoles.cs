using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;

namespace OtopBot.Reminders;

// What a person is in the ladder by the posts held now.
public static class PostRoles
{
    public static IEnumerable<Recipient> Of(Person person, string province, DateTimeOffset now)
        => from post in person.PostsAt(now)
           where post.ProvinceCode == province
           from role in Of(post)
           select new Recipient(person.Id, role, post.DistrictCode, person.BlockedAt is null);

    private static IEnumerable<RecipientRole> Of(Post post) => post switch
    {
        { Role: Role.Admin } => [RecipientRole.Province, RecipientRole.Administrator],
        { Role: Role.Province } => [RecipientRole.Province],
        { Duty: OfficeWords.Responsible } => [RecipientRole.Responsible],
        { Duty: OfficeWords.Deputy } => [RecipientRole.Deputy],
        { Duty: OfficeWords.Head } => [RecipientRole.Head],
        _ => [RecipientRole.OtherOfficer],
    };
}
