using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Reminders;

// How the bot is, for the administrators of a round's province (O3). Without one registered nobody is told.
public delegate Task<LetterPart> SelfCheckCard(OtopDbContext db, Campaign campaign, DateTimeOffset now, CancellationToken ct);

// One message of a letter: its bubbles side by side, and what a notification says of them.
public sealed record LetterPart(string AltText, params IReadOnlyList<Bubble> Bubbles);
