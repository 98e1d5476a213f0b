using OtopBot.Domain.People;

namespace OtopBot.Domain.Certifications;

/// <summary>That a certification was taken back before the lock (C6).</summary>
/// <param name="By">Who took it back.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null when the office asks for none.</param>
/// <param name="SourceEventId">LINE's id of the event that confirmed it.</param>
public sealed record Withdrawal(Signatory By, DateTimeOffset At, string? Reason, string SourceEventId);
