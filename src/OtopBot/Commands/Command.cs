using OtopBot.Data;

namespace OtopBot.Commands;

// Looks at the database, says what it finds, and ends. It sends nothing and changes nothing.
public abstract class Command
{
    public const int Good = 0;
    public const int Broken = 1;
    public const int WrongUsage = 2;

    public abstract string Name { get; }

    // Options that take a value.
    public virtual IReadOnlyList<string> Options => [];

    public abstract Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct);
}
