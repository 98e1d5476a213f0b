using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs;

public enum ReasonProblem
{
    TooLong,
    NoReason,
}

// A reason as a person typed it. "ใช่" and "ขอบคุณ" answer something else and give none.
public static class ReasonReader
{
    private const int Longest = 300;

    public static ReasonProblem? ProblemOf(string text)
    {
        if (text.Length > Longest)
            return ReasonProblem.TooLong;
        return text.Count(char.IsLetter) < 2 || AnswerReader.Read(text) is not null || NothingReader.IsNothing(text) || CourtesyReader.Read(text) is not null ? ReasonProblem.NoReason : null;
    }
}
