namespace OtopBot.Dialogs.Enrolling;

// What only LINE knows, asked through functions so that dialogs know no HTTP; null when LINE does not tell.
public delegate Task<string?> DisplayNameReader(string userId, CancellationToken ct);

// The bot's own id that people search for, with its @.
public delegate Task<string?> BasicIdReader(CancellationToken ct);
