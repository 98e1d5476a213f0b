using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;

namespace OtopBot.Tests.Support;

// What becomes of people in a play.
public static class PeopleScript
{
    public static Task<Person> PersonAsync(this DialogScript script, string lineUserId) => script.LookAsync(db => db.People.SingleAsync(p => p.LineUserId == lineUserId));

    // As after a new version of the notice: this person has accepted an older one.
    public static Task HasAcceptedOlderNoticeAsync(this DialogScript script, Speaker speaker)
        => script.ChangeAsync(async db => (await db.People.SingleAsync(p => p.LineUserId == speaker.ChatId)).Accept("0", PhayaoCampaign.Signed));

    public static Task PostEndsAsync(this DialogScript script, Speaker speaker, string? district)
        => script.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(p => p.LineUserId == speaker.ChatId);
            var code = district is null ? null : PhayaoCampaign.CodeOf(district);
            person.Holdings.Single(h => h.Post.DistrictCode == code).End(script.Clock.GetUtcNow());
        });

    // Everything that the database holds as text, with the table it is in.
    public static async Task<IReadOnlyList<string>> TextsAsync(this DialogScript script)
    {
        await using var db = script.Open();
        return await DatabaseTexts.ReadAsync(db.Database.GetDbConnection());
    }
}
