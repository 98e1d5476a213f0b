namespace OtopBot.Domain.Thai;

/// <summary>Why a text could not be accepted, so that the answer can say what to type instead.</summary>
public enum ReadingProblem
{
    /// <summary>There was nothing to read.</summary>
    Nothing,

    /// <summary>It is not of the form that was expected.</summary>
    Unclear,

    /// <summary>About, over, nearly, a range or a share: not an exact figure.</summary>
    Approximate,

    /// <summary>An amount below zero.</summary>
    Negative,

    /// <summary>More than thirteen digits of baht.</summary>
    TooLarge,

    /// <summary>Parts of a satang.</summary>
    TooPrecise,

    /// <summary>Well formed, but there is no such month or day.</summary>
    Impossible,

    /// <summary>An amount of another currency than baht.</summary>
    ForeignCurrency,

    /// <summary>Two or more different things in one text where one was expected.</summary>
    Contradicting,
}
