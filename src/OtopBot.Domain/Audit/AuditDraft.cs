namespace OtopBot.Domain.Audit;

/// <summary>A change before it has its place in the chain. It holds no personal data: a person is a number, a signature a post.</summary>
/// <param name="At">When it was saved.</param>
/// <param name="Kind">What kind of record and what happened to it, such as "report.added".</param>
/// <param name="ProvinceCode">Code in the Ministry of Interior's list.</param>
/// <param name="Subject">Which record of that kind, such as "56-2563/ย-2563-5602-06-01".</param>
/// <param name="Cause">LINE's id of the event, or "start" for what the bot does when it starts.</param>
/// <param name="Actor">The post and the number of the person who did it.</param>
/// <param name="Sentence">The change in one Thai sentence.</param>
/// <param name="Facts">The record after the change, see <see cref="AuditFacts"/>.</param>
public sealed record AuditDraft(
    DateTimeOffset At,
    string Kind,
    string ProvinceCode,
    string Subject,
    string Cause,
    string Actor,
    string Sentence,
    string Facts);
