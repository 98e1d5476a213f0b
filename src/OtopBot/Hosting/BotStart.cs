using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Inbox;
using OtopBot.Outbox;

namespace OtopBot.Hosting;

// What must be true before the first event is taken: the tables, the campaign, and somebody who can administer.
public sealed partial class BotStart(
    IServiceScopeFactory scopes,
    DatabaseOptions database,
    CampaignFolder folder,
    SimulationOptions simulation,
    SetupCode setup,
    TimeProvider clock,
    ILogger<BotStart> log) : IHostedService
{
    private Task? _done;

    // The tables are of a newer release, whose processes may be at work as well.
    public bool IsBesideNewer { get; private set; }

    // Once, whoever asks first: the program asks before the host starts so that a refusal is one line and no trace.
    public Task PrepareAsync(CancellationToken ct) => _done ??= RunAsync(ct);

    public Task StartAsync(CancellationToken cancellationToken) => PrepareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        await DatabaseWait.RunAsync(database, log, ct);
        var tables = await DatabaseStart.RunAsync(db, database, ct);
        await ServerLook.RunAsync(db, database, log, ct);
        if (clock is OffsetTimeProvider moved)
            moved.GoOnFrom(await LatestAsync(db, ct));

        await InheritAsync(db, inherits: tables.MadeAudit || (tables.Newer is null && database.InheritAudit), ct);
        var outline = Outline();
        // What a newer release has prepared is not prepared anew as an older one knows it.
        IsBesideNewer = tables.Newer is not null;
        if (tables.Newer is { } newer)
            WorksBeside(log, newer);
        else
            await ImportAsync(db, outline, ct);

        await setup.PrepareAsync(db, outline.ProvinceCode, clock.GetUtcNow(), ct);
        if (setup.Words is { } words)
            NoAdministrator(log, words);
        Head(log, await AuditWriter.HeadAsync(db, ct));
    }

    private async Task InheritAsync(OtopDbContext db, bool inherits, CancellationToken ct)
    {
        if (!inherits && await AuditInheritance.IsOwedAsync(db, ct))
            Wiped(log);
        else if (inherits && await AuditInheritance.RunAsync(db, clock.GetUtcNow(), ct) is > 0 and var taken)
            Inherited(log, taken);
    }

    private async Task ImportAsync(OtopDbContext db, CampaignOutline outline, CancellationToken ct)
    {
        var brought = await CampaignImport.RunAsync(db, new RoundOnDisk(outline, calendar => Table(outline, calendar), Holidays()), clock.GetUtcNow(), SaveAsync, ct);
        if (brought.Campaign)
            Imported(log, outline.Code, folder.Path);
        if (brought.Holidays > 0)
            Learned(log, brought.Holidays, folder.Path);

        if (simulation.Start is SimulationStart.Demo)
            await DemoSeed.RunAsync(db, DemoOffice.Of(outline), Earlier(clock.GetUtcNow(), Bangkok.StartOf(outline.Letter.Date)), clock.GetUtcNow(), ct);

        Task SaveAsync(OtopDbContext changed) => AuditedSaving.CommitAsync(changed, AuditCause.Start, clock.GetUtcNow(), ct);
    }

    private static async Task<DateTimeOffset> LatestAsync(OtopDbContext db, CancellationToken ct)
    {
        var received = await db.Set<InboxMessage>().MaxAsync(m => (DateTimeOffset?)m.ReceivedAt, ct) ?? default;
        var attempted = await db.Set<OutboxMessage>().MaxAsync(m => m.FirstAttemptAt, ct) ?? default;
        return received > attempted ? received : attempted;
    }

    // The demo office holds its posts since the letter: an event may be dated a little before the start.
    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private CampaignOutline Outline()
    {
        try
        {
            return folder.Outline();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Refused(problem.Message);
        }
    }

    private TargetTable Table(CampaignOutline outline, WorkingCalendar calendar)
    {
        try
        {
            var table = folder.Table(outline, calendar);
            return table.Oddities.FirstOrDefault(o => o.IsFault) is { } fault
                ? throw Refused($"targets.csv: {fault.Kind} at {fault.Place}, printed '{fault.Printed}'")
                : table;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refused(problem.Message);
        }
    }

    // A day in two lists counts once; the one that tells when it was declared tells more.
    private IReadOnlyList<ListedHoliday> Holidays()
    {
        try
        {
            var lists = folder.Holidays();
            if (lists.FirstOrDefault(l => !l.List.IsUsable) is { File: { } file, List: { } list } && list.Oddities.First(o => o.IsFault) is var fault)
                throw Refused($"{file}: {fault.Kind} in line {fault.Line}, '{fault.Printed}'");
            return [.. lists.SelectMany(l => l.List.Days).OrderBy(d => d.Declared is null).DistinctBy(d => d.Day).OrderBy(d => d.Day)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refused(problem.Message);
        }
    }

    private RefusedStartException Refused(string why) => new("Campaign:Folder", $"({folder.Path}) cannot be used: {why}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tables are of a newer release ({Migrations}) that lets this one work beside it; nothing is migrated or imported")]
    private static partial void WorksBeside(ILogger log, string migrations);

    [LoggerMessage(Level = LogLevel.Information, Message = "Campaign {Code} read from {Folder}")]
    private static partial void Imported(ILogger log, string code, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} holidays read from {Folder}")]
    private static partial void Learned(ILogger log, int count, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} records of an earlier release taken over into the audit")]
    private static partial void Inherited(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database has records and its audit is empty: somebody emptied it, or a script has just made it. See infra/README.md, Database:InheritAudit")]
    private static partial void Wiped(ILogger log);

    // A log that lies elsewhere is a witness: verify-audit --expect proves that this head is still in the chain.
    [LoggerMessage(Level = LogLevel.Information, Message = "Audit ends with {Head}")]
    private static partial void Head(ILogger log, AuditHead head);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No provincial administrator yet. Setup code, to be sent to the bot in LINE, works once: {Words}")]
    private static partial void NoAdministrator(ILogger log, string words);
}
