using OtopBot.Data;

namespace OtopBot.Dialogs.Forgetting;

public sealed record HeldTexts(int Count, DateTimeOffset? Since);

// What the inbox holds of a person, asked through functions: the inbox lies before the dialogs on the road.
public delegate Task<HeldTexts> HeldTextsReader(OtopDbContext db, string userId, CancellationToken ct);

// Erases it in the context given; whoever commits the event commits this too.
public delegate Task TextsEraser(OtopDbContext db, string userId, string eventId, DateTimeOffset at, CancellationToken ct);
