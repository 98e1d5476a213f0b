using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Forgetting;

namespace OtopBot.Dialogs.Disclosing;

// All that is held of whoever asks.
public sealed record HeldData(HeldTexts Texts, IReadOnlyList<string> Numbers, bool HasWrongCodes, bool HasDraft)
{
    public static async Task<HeldData> ReadAsync(Scene scene, HeldTextsReader texts, CancellationToken ct)
    {
        var signed = scene.Person is { } person ? await SignedRecords.OfAsync(scene.Db, person, ct) : [];
        return new(
            await texts(scene.Db, scene.Chat.Id, ct),
            [.. signed.OrderBy(s => s.At).Select(s => s.Number ?? "").Where(n => n.Length > 0).Distinct()],
            await scene.Db.Set<WrongCodes>().AnyAsync(w => w.ChatId == scene.Chat.Id, ct),
            await scene.Db.Set<Conversation>().AnyAsync(c => c.ChatId == scene.Chat.Id && c.Drafts != "{}", ct));
    }
}
