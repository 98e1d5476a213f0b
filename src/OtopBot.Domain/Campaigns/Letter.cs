namespace OtopBot.Domain.Campaigns;

/// <summary>What the letter says of itself: shown in receipts, reminders and help.</summary>
/// <param name="Number">Official number, such as "พย ๐๐๑๙.๒/ว ๖๒๐๑".</param>
/// <param name="Date">Day it was signed.</param>
/// <param name="CentralSystemUrl">Address of the central online system.</param>
/// <param name="OfficePhone">Telephone of the provincial office.</param>
public sealed record Letter(string Number, DateOnly Date, string CentralSystemUrl, string OfficePhone);
