using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Reporting;

// What is asked at the moment; Confirm is the card read back.
public enum ReportingStep
{
    District,
    Month,
    Existing,
    Channel,
    Doubt,
    General,
    Online,
    Total,
    Conflict,
    Reason,
    Confirm,
}

// An amount with more than one meaning; of no figure yet when the person did not name the channel.
public sealed record Doubt(Figure? Of, string Heard, IReadOnlyList<Baht> Choices);

public sealed record ReportingState(ReportingStep Step, string Nonce) : DialogState
{
    public string? District { get; init; }

    // Districts that the words could mean.
    public IReadOnlyList<string> DistrictChoices { get; init; } = [];

    public FiscalMonth? Month { get; init; }

    // Months that the words could mean; empty when they were clear or none was said.
    public IReadOnlyList<FiscalMonth> MonthChoices { get; init; } = [];

    public Figures Figures { get; init; } = Figures.None;

    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    // The figure the person wants to give anew, though it is known.
    public Figure? Asked { get; init; }

    // Asked on top of what was going on: going back drops the question.
    public bool Fixes { get; init; }

    // The figure asked for most recently.
    public Figure? Last { get; init; }

    public bool AsksMonth { get; init; }

    // Version of the saved report that this draft would replace.
    public int? Changes { get; init; }

    public string? Reason { get; init; }

    public CentralEntry? Central { get; init; }
}
