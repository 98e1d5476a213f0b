using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Reporting;

// Why something in a message could not be taken; said before the question that follows.
public abstract record Remark;

public sealed record NotAnAmount(string Heard, ReadingProblem Problem) : Remark;

public sealed record MonthUnclear(string Heard) : Remark;

public sealed record MonthOutside(FiscalMonth Month) : Remark;

public sealed record MonthNotOpen(FiscalMonth Month) : Remark;

public sealed record MonthLocked(FiscalMonth Month, string District, DateOnly? Reopened = null) : Remark;

// The report that the draft was to change was undone by a colleague.
public sealed record UndoneMeanwhile(MonthlyReport Report) : Remark;

public sealed record TypeReason : Remark;

public sealed record DistrictUnclear(string Heard) : Remark;

// Null when several districts were meant and none of them is the person's own.
public sealed record DistrictNotYours(District? District, bool MaySee = false) : Remark;

public sealed record OldCard : Remark;

public sealed record NothingChanged : Remark;

// "ไม่มี" to a card that is read back.
public sealed record NothingChangedYet : Remark;

// A colleague saved the month while this draft was being made.
public sealed record SavedMeanwhile : Remark;

public sealed record NotAReason(ReasonProblem Problem) : Remark;

public sealed record WhichFigure : Remark;

public sealed record AnswerFirst : Remark;
