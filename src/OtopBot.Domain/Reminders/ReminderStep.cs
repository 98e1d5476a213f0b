namespace OtopBot.Domain.Reminders;

/// <summary>One step of the ladder: when somebody is reminded of what is not done.</summary>
/// <param name="Name">Part of every key, so a step that is renamed is a new step.</param>
/// <param name="Offset">Working days: 0 is T, the last working day on or before the due day; −n is n before T; n is n after the due day (D3).</param>
/// <param name="Time">Time of day, inside office hours.</param>
/// <param name="Audience">Whom it goes to.</param>
/// <param name="CatchUp">How many working days later it still makes sense; 0 is the same day only.</param>
public sealed record ReminderStep(string Name, int Offset, TimeOnly Time, Audience Audience, int CatchUp = 0);
