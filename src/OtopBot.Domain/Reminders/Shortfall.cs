namespace OtopBot.Domain.Reminders;

/// <summary>That a month's messages are too few: the province's staff are told once (D10).</summary>
/// <param name="Month">Names the month in keys.</param>
/// <param name="Since">When it became known.</param>
/// <param name="Until">When the month is over.</param>
/// <param name="Told">Who knows already, by a push or a reply.</param>
public sealed record Shortfall(string Month, DateTimeOffset Since, DateTimeOffset Until, IReadOnlySet<int> Told);
