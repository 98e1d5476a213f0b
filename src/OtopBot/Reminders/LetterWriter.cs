using OtopBot.Data;
using OtopBot.Domain.Reminders;
using OtopBot.Line;
using OtopBot.Outbox;
using OtopBot.Views;

namespace OtopBot.Reminders;

// A letter as the messages of one push: what is of one kind stands together.
public sealed class LetterWriter(Shortage shortage, SelfCheckCard? check = null)
{
    public async Task<MessageBatch> WriteAsync(OtopDbContext db, RoundFacts round, ReminderLetter letter, CancellationToken ct)
    {
        var parts = Parts(round, letter).ToList();
        if (letter.Items.Any(i => i.Kind is ReminderKind.Shortage))
            parts.Add(await ShortageAsync(db, letter.At, ct));
        if (check is not null && letter.Items.Any(i => i.Kind is ReminderKind.SelfCheck))
            parts.Add(await check(db, round.Campaign, letter.At, ct));
        return Batch(parts);
    }

    public static IEnumerable<LetterPart> Parts(RoundFacts round, ReminderLetter letter)
    {
        var of = letter.Items.ToLookup(i => PartOf(i.Kind));
        if (of[LetterTopic.Moved].ToList() is { Count: > 0 } moved)
            yield return MovedView.Part(round, moved);
        foreach (var part in ReminderView.Parts(round, letter.At, [.. of[LetterTopic.Owed]]))
            yield return part;
        if (of[LetterTopic.Head].ToList() is { Count: > 0 } head)
            yield return HeadView.Part(round, letter.At, head);
        if (of[LetterTopic.Province].ToList() is { Count: > 0 } province)
            yield return ProvinceView.Part(round, letter.At, province);
        if (of[LetterTopic.Thanks].ToList() is { Count: > 0 } thanks)
            yield return ThanksView.Part(round, thanks);
    }

    // A message for each part; of more than LINE takes all bubbles stand side by side.
    public static MessageBatch Batch(IReadOnlyList<LetterPart> parts)
    {
        var messages = parts.SelectMany(p => Pages.Of(p.AltText, p.Bubbles)).ToList();
        return MessageBatch.Of(messages.Count <= LineLimits.MessagesMax ? messages : Pages.Of(parts[0].AltText, [.. parts.SelectMany(p => p.Bubbles)]));
    }

    private async Task<LetterPart> ShortageAsync(OtopDbContext db, DateTimeOffset at, CancellationToken ct)
    {
        var (altText, card) = await shortage.CardAsync(db, at, ct);
        return new(altText, card.Bubble);
    }

    private static LetterTopic PartOf(ReminderKind kind) => kind switch
    {
        ReminderKind.Moved => LetterTopic.Moved,
        ReminderKind.DueDay or ReminderKind.Eve or ReminderKind.Promise or ReminderKind.Overdue or ReminderKind.HeadsUp or ReminderKind.Afternoon => LetterTopic.Owed,
        ReminderKind.Head => LetterTopic.Head,
        ReminderKind.ProvinceList => LetterTopic.Province,
        ReminderKind.SelfCheck => LetterTopic.SelfCheck,
        ReminderKind.Shortage => LetterTopic.Shortage,
        ReminderKind.Thanks => LetterTopic.Thanks,
    };

    private enum LetterTopic
    {
        Moved,
        Owed,
        Head,
        Province,
        SelfCheck,
        Shortage,
        Thanks,
    }
}
