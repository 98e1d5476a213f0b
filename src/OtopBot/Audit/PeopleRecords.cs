using System.Security.Cryptography;
using System.Text;
using OtopBot.Domain.Audit;
using OtopBot.Domain.People;

namespace OtopBot.Audit;

// Posts, who holds them, codes and groups. Of a person there is the number alone: no name, no position, no LINE id.
public static class PeopleRecords
{
    private const string PersonId = "PersonId";

    public static IReadOnlyList<AuditedRecord> All { get; } = [Posts, Codes, People, Holdings, Groups];

    private static AuditedRecord<Post> Posts => new("post")
    {
        Province = row => row.Record.ProvinceCode,
        Subject = row => $"{row.Id}",
        Facts = row => new AuditFacts()
            .Add("province", row.Record.ProvinceCode)
            .Add("district", row.Record.DistrictCode)
            .Add("role", row.Record.Role)
            .Add("duty", row.Record.Duty),
        WhenMade = row => PeopleRecordsView.PostAdded(row.Record, row.Names),
        Fixed = ["Id", "ProvinceCode", "DistrictCode", "Role", "Duty"],
    };

    private static AuditedRecord<EnrolmentCode> Codes => new("code")
    {
        Province = row => row.Record.ProvinceCode,
        Subject = row => $"{row.Id}",
        Facts = row => new AuditFacts()
            .Add("province", row.Record.ProvinceCode)
            .Add("hash", Digest(row.Record.Hash))
            .Add("purpose", row.Record.Purpose)
            .Add("post", row.Now<int?>("PostId"))
            .Add("expiresAt", row.Record.ExpiresAt)
            .Add("usedAt", row.Record.UsedAt),
        WhenMade = PeopleRecordsView.CodeIssued,
        WhenChanged = new Dictionary<string, Func<AuditRow<EnrolmentCode>, string>>
        {
            [nameof(EnrolmentCode.UsedAt)] = row => PeopleRecordsView.CodeUsed(row.Id),
            [nameof(EnrolmentCode.ExpiresAt)] = PeopleRecordsView.CodeEnds,
        },
        Fixed = ["Id", "Hash", "Purpose", "ProvinceCode", "PostId"],
        Silent = ["Version"],
    };

    private static AuditedRecord<Person> People => new("person")
    {
        Province = row => row.Record.Holdings.Select(h => h.Post.ProvinceCode).FirstOrDefault(""),
        Subject = row => $"{row.Id}",
        Facts = row => new AuditFacts()
            .Add("privacyVersion", row.Record.PrivacyVersion)
            .Add("privacyAcceptedAt", row.Record.PrivacyAcceptedAt)
            .Add("declinedVersion", row.Record.DeclinedVersion)
            .Add("forgottenAt", row.Record.ForgottenAt)
            .Add("blockedAt", row.Record.BlockedAt),
        WhenMade = row => PeopleRecordsView.Enrolled(row.Id, row.Record),
        WhenChanged = new Dictionary<string, Func<AuditRow<Person>, string>>
        {
            [nameof(Person.Name)] = row => PeopleRecordsView.Renamed(row.Id),
            [nameof(Person.Position)] = row => PeopleRecordsView.Renamed(row.Id),
            [nameof(Person.LineUserId)] = row => PeopleRecordsView.AccountChanged(row.Id),
            [nameof(Person.PrivacyVersion)] = row => PeopleRecordsView.Accepted(row.Id, row.Record),
            [nameof(Person.PrivacyAcceptedAt)] = row => PeopleRecordsView.Accepted(row.Id, row.Record),
            [nameof(Person.DeclinedVersion)] = row => PeopleRecordsView.Declined(row.Id, row.Record),
            [nameof(Person.ForgottenAt)] = row => PeopleRecordsView.Forgotten(row.Id),
            [nameof(Person.BlockedAt)] = row => PeopleRecordsView.Blocked(row.Id, row.Record),
        },
        Fixed = ["Id"],
        Silent = ["Version"],
    };

    private static AuditedRecord<Holding> Holdings => new("holding")
    {
        Province = row => row.Record.Post.ProvinceCode,
        Subject = row => $"{row.Id}",
        Facts = row => new AuditFacts()
            .Add("person", row.Now<int>(PersonId))
            .Add("post", row.Now<int>("PostId"))
            .Add("from", row.Record.From)
            .Add("until", row.Record.Until),
        WhenMade = row => PeopleRecordsView.Took(row.Now<int>(PersonId), row),
        WhenChanged = new Dictionary<string, Func<AuditRow<Holding>, string>>
        {
            [nameof(Holding.Until)] = row => PeopleRecordsView.Left(row.Now<int>(PersonId), row),
        },
        Fixed = ["Id", PersonId, "PostId", "From"],
    };

    private static AuditedRecord<ProvincialGroup> Groups => new("group")
    {
        Province = row => row.Record.ProvinceCode,
        Subject = row => $"{row.Id}",
        Facts = row => new AuditFacts()
            .Add("province", row.Record.ProvinceCode)
            .Add("chat", Digest(row.Record.ChatId))
            .Add("boundAt", row.Record.BoundAt)
            .Add("endedAt", row.Record.EndedAt),
        WhenMade = row => PeopleRecordsView.GroupBound(row.Record, row.Names),
        WhenChanged = new Dictionary<string, Func<AuditRow<ProvincialGroup>, string>>
        {
            [nameof(ProvincialGroup.EndedAt)] = row => PeopleRecordsView.GroupLeft(row.Record, row.Names),
        },
        Fixed = ["Id", "ProvinceCode", "ChatId", "BoundAt"],
    };

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
