namespace OtopBot.Domain.Calendar;

/// <summary>What becomes of a due day that is no working day (D1). The letter's rule is the same day.</summary>
public enum Roll
{
    /// <summary>It stays where it is.</summary>
    Same,

    /// <summary>The working day before it.</summary>
    Previous,

    /// <summary>The working day after it.</summary>
    Next,
}
