using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs.Enrolling;

public abstract record CodeCheck;

public sealed record GoodCode(EnrolmentCode Code) : CodeCheck;

// Unknown, used and expired look the same: the answer must not tell which codes exist.
public sealed record RefusedCode : CodeCheck;

// As the help prints it: nobody's guess.
public sealed record ExampleCode : CodeCheck;

// Used by this very person, who therefore learns nothing.
public sealed record OwnCode : CodeCheck;

public sealed record LockedChat(DateTimeOffset Until, IReadOnlyList<Notice> Notices) : CodeCheck;

// Where every code is tried, and wrong ones are counted.
public static class CodeGate
{
    private static readonly string ExampleHash = EnrolmentCode.HashOf("ABCD-EFGH");

    public static async Task<CodeCheck> TryAsync(Scene scene, string words, CodePurpose[] purposes, CancellationToken ct)
    {
        var wrong = await scene.Db.Set<WrongCodes>().FindAsync([scene.Chat.Id], ct);
        if (wrong?.IsLocked(scene.At) == true)
            return new LockedChat(wrong.LockedUntil!.Value, []);

        var hash = EnrolmentCode.HashOf(words);
        if (hash == ExampleHash)
            return new ExampleCode();
        var code = await FindAsync(scene, hash, ct);
        if (code is not null && purposes.Contains(code.Purpose) && await WorksAsync(code, scene, ct))
            return new GoodCode(code);

        if (code is not null && purposes.Contains(code.Purpose) && IsOwn(code, scene))
            return new OwnCode();

        wrong ??= scene.Db.Add(new WrongCodes(scene.Chat.Id)).Entity;
        return wrong.Add(scene.At)
            ? new LockedChat(wrong.LockedUntil!.Value, await TellAsync(scene, code?.ProvinceCode ?? scene.Campaign?.ProvinceCode, wrong.LockedUntil.Value, ct))
            : new RefusedCode();
    }

    public static Task<EnrolmentCode?> FindAsync(Scene scene, string hash, CancellationToken ct)
        => scene.Db.Codes.FirstOrDefaultAsync(c => c.Hash == hash, ct);

    // Processes that started together may each have printed a setup code: only the first makes an administrator.
    public static async Task<bool> WorksAsync(EnrolmentCode code, Scene scene, CancellationToken ct)
        => code.IsUsable(scene.At) && (code.Purpose != CodePurpose.Setup || !await HasAdministratorAsync(scene, code.ProvinceCode, ct));

    // A code and the holding that it gave have one moment.
    private static bool IsOwn(EnrolmentCode code, Scene scene)
        => code.UsedAt is { } used && scene.Person?.Holdings.Any(h => h.From == used && h.Post.ProvinceCode == code.ProvinceCode && (code.Post is null || h.Post.IsSameAs(code.Post))) == true;

    private static async Task<bool> HasAdministratorAsync(Scene scene, string province, CancellationToken ct)
    {
        var people = await scene.Db.People.Where(p => p.Holdings.Any(h => h.Post.Role == Role.Admin && h.Post.ProvinceCode == province)).ToListAsync(ct);
        return people.Any(p => p.PostsAt(scene.At).Any(post => post.Role == Role.Admin && post.ProvinceCode == province));
    }

    private static async Task<IReadOnlyList<Notice>> TellAsync(Scene scene, string? province, DateTimeOffset until, CancellationToken ct)
    {
        var admins = await OfficeStaff.AdministratorsAsync(scene.Db, province, scene.At, ct);
        return [.. admins.Select(a => new Notice($"locked:{scene.EventId}:{a.Id}", a.LineUserId, [EnrollingView.SomebodyLocked(scene, until)]))];
    }
}
