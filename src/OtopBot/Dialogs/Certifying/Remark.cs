using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Certifying;

// Why something could not be taken, or what has come in between; said before the card that follows.
public abstract record Remark;

public sealed record NotAnAmount(string Heard, ReadingProblem Problem) : Remark;

public sealed record NotAMonth(string Heard, bool Outside = false) : Remark;

public sealed record TargetChanged : Remark;

public sealed record AnsweredMeanwhile : Remark;

public sealed record NothingToCorrect : Remark;

public sealed record NotAReason(ReasonProblem Problem) : Remark;

public sealed record WhichMonth : Remark;

public sealed record AsIsOrNot : Remark;

public sealed record AnswerFirst : Remark;

public sealed record OldCard : Remark;

public sealed record NotWithdrawn : Remark;

public sealed record NothingToWithdraw : Remark;
