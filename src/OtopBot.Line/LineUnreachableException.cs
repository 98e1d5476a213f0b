namespace OtopBot.Line;

/// <summary>No answer came, in time or at all: whether LINE did what it was asked is not known.</summary>
public sealed class LineUnreachableException : Exception
{
    internal LineUnreachableException(string call, string why, Exception cause)
        : base($"No answer from LINE to {call}: {why}", cause)
    {
    }
}
