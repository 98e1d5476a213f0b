using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai;

/// <summary>Reads one amount of baht in digits, units or Thai words; what has two meanings is returned as a question.</summary>
public static class AmountReader
{
    public static Reading<Baht> Read(string text) => Read(text, usual: null);

    /// <summary>Reads with the usual size of such a figure in mind: a bare "40" where millions are usual is a question.</summary>
    public static Reading<Baht> Read(string text, Baht? usual) => new NotUnderstood<Baht>(text, ReadingProblem.Unclear);
}
