using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Commands;

// The history in sentences, from the oldest to the newest.
public sealed class AuditCommand : Command
{
    private const string Since = "--since";
    private const string Of = "--district";

    public override string Name => "audit";

    public override IReadOnlyList<string> Options => [Since, Of];

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is not [] || !TryRead(words[Since], out var since))
            return await CommandLine.RefuseAsync(output, CommandView.Usage);

        var entries = db.Set<AuditEntry>().AsQueryable();
        if (since is { } day)
            entries = entries.Where(e => e.At >= Bangkok.StartOf(day));
        if (words[Of] is { } asked)
        {
            if (await DistrictAsync(db, asked, ct) is not { } district)
                return await CommandLine.RefuseAsync(output, HistoryView.NoDistrict(asked));
            entries = entries.Where(e => e.Sentence.Contains(district) || e.Actor.Contains(district));
        }

        var any = false;
        await foreach (var entry in AuditRows.ReadAsync(entries, ct))
        {
            any = true;
            await output.WriteLineAsync(HistoryView.Line(entry));
        }

        if (!any)
            await output.WriteLineAsync(HistoryView.Nothing);
        return Good;
    }

    // What the sentences call it.
    private static async Task<string?> DistrictAsync(OtopDbContext db, string asked, CancellationToken ct)
        => await db.Campaigns.AsSplitQuery().AsNoTracking().OrderByDescending(c => c.Id).ToListAsync(ct) is var campaigns
            && campaigns.Select(c => Find(c, asked)).FirstOrDefault(d => d is not null) is { } district ? HistoryView.District(district) : null;

    private static District? Find(Campaign campaign, string asked) => Places.District(campaign, asked);

    // Of the common or the Buddhist era.
    private static bool TryRead(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
            return true;
        if (text.Split('-') is not [{ Length: 4 } y, var m, var d] || !Number(y, out var year) || !Number(m, out var month) || !Number(d, out var number))
            return false;

        year -= year > 2400 ? FiscalMonth.BuddhistOffset : 0;
        if (year < 1 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
