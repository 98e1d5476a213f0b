using System.Globalization;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

// What the clock will say to people, if nothing changes.
public sealed class ReminderPlan(RoundReading reading, RemindersOptions options) : PushPlan
{
    public override async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
        => options.Enabled
            ? [.. (await reading.LoadAsync(db, from, ct)).SelectMany(r => r.Schedule.Ahead(from, until).Select(letter => Push(r, letter))).OrderBy(p => p.At)]
            : [];

    // A letter has the same key whether it is forecast or queued.
    public static PlannedPush Push(RoundFacts round, ReminderLetter letter)
        => new(letter.At, PushKinds.Of(letter.Kind), Key(round, letter), round.Chats[letter.PersonId], 1)
        {
            Step = letter.Items[0].Step,
            About = [.. letter.Items.Select(i => i.DistrictCode).Concat(letter.Items.Select(i => i.Thing)).OfType<string>().Distinct()],
        };

    private static string Key(RoundFacts round, ReminderLetter letter)
        => string.Create(CultureInfo.InvariantCulture, $"remind:{round.Campaign.Code}:{letter.PersonId}:{letter.At.ToOffset(Bangkok.Offset):yyyyMMddHHmmss}");
}
