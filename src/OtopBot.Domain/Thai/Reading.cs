using System.Diagnostics.CodeAnalysis;

namespace OtopBot.Domain.Thai;

/// <summary>What became of something a person typed: understood, ambiguous (to be asked) or not understood.</summary>
public abstract record Reading<T>
{
    private protected Reading()
    {
    }

    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = this is Understood<T> understood ? understood.Value : default;
        return this is Understood<T>;
    }
}

/// <summary>The text has exactly one meaning.</summary>
public sealed record Understood<T>(T Value) : Reading<T>;

/// <summary>The text has two or more meanings; ask with these choices, in this order.</summary>
public sealed record Ambiguous<T>(string Heard, IReadOnlyList<T> Choices) : Reading<T>;

/// <summary>The text has no meaning that can be accepted, and why.</summary>
public sealed record NotUnderstood<T>(string Heard, ReadingProblem Problem) : Reading<T>;
