namespace OtopBot.Domain.People;

/// <summary>Who signed, as known at that moment (ลงชื่อ, ตำแหน่ง in the letter's forms).</summary>
/// <param name="PersonId">The person enrolled.</param>
/// <param name="Name">Name at that moment.</param>
/// <param name="Position">Official position at that moment.</param>
public sealed record Signatory(int PersonId, string Name, string Position);
