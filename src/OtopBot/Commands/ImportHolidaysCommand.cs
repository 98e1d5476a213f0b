using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Outbox;

namespace OtopBot.Commands;

// Adds the holidays of a file and moves the due days that hang on them, in one commit. Days that are known already stay as they are.
public sealed class ImportHolidaysCommand(TimeProvider clock) : Command
{
    private const string Province = "--province";
    private const int Attempts = 10;

    public override string Name => "import-holidays";

    public override IReadOnlyList<string> Options => [Province];

    public override bool Writes => true;

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is not [var path])
            return await CommandLine.RefuseAsync(output, CommandView.Usage);
        var provinces = await db.Campaigns.IgnoreAutoIncludes().Select(c => c.ProvinceCode).Distinct().Order().ToListAsync(ct);
        if ((words[Province] ?? (provinces is [var only] ? only : null)) is not { } province || !provinces.Contains(province))
            return await CommandLine.RefuseAsync(output, HolidayImportView.WhichProvince(provinces));
        if (Read(path, out var problem) is not { } list)
            return await CommandLine.RefuseAsync(output, HolidayImportView.Unreadable(path, problem));

        foreach (var oddity in list.Oddities)
            await output.WriteLineAsync(HolidayImportView.Odd(oddity));
        if (!list.IsUsable)
        {
            await output.WriteLineAsync(HolidayImportView.NothingAdded);
            return Broken;
        }

        await output.WriteLineAsync(await ImportAsync(db, province, list, ct));
        return Good;
    }

    private async Task<string> ImportAsync(OtopDbContext db, string province, HolidayList list, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var now = clock.GetUtcNow();
            var book = await HolidayBook.LoadAsync(db, province, ct);
            var (known, added) = (list.Days.Where(d => book.On(d.Day) is not null).ToList(), list.Days.Where(d => book.On(d.Day) is null).ToList());
            foreach (var day in added)
                book.Add(day, now);
            var moves = book.Replan(now);
            if (book.Campaign is { } campaign)
                await MovedDays.SettleAsync(db, campaign, moves, now, ct);
            try
            {
                await AuditedSaving.CommitAsync(db, AuditCause.Own(Name), now, ct);
                return HolidayImportView.Done(added, known, moves);
            }
            catch (DbUpdateException problem) when (attempt < Attempts && (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem)))
            {
                // The bot that runs beside was first: the tables tell what is left to do.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static HolidayList? Read(string path, out string problem)
    {
        problem = "";
        try
        {
            return HolidayFile.Read(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            problem = refusal.Message;
            return null;
        }
    }
}
