using OtopBot.Data;
using OtopBot.Line.Webhook;

namespace OtopBot.Inbox;

// Adds to the context what an event changes and what is said to it; it neither saves nor sends.
public delegate Task EventAct(OtopDbContext db, LineEvent happened, CancellationToken ct);

// What the inbox has done with an event, and what it says when that failed for good.
public sealed record EventActs(EventAct Run, EventAct Apologise);
