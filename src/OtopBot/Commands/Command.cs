using OtopBot.Data;

namespace OtopBot.Commands;

// Looks at the database, says what it finds, and ends. It sends nothing, and changes nothing unless it says so.
public abstract class Command
{
    public const int Good = 0;
    public const int Broken = 1;
    public const int WrongUsage = 2;

    public abstract string Name { get; }

    // Options that take a value.
    public virtual IReadOnlyList<string> Options => [];

    // Whether it must be let at the database to write.
    public virtual bool Writes => false;

    // Whether it works on a database that is not there yet or lacks tables.
    public virtual bool MakesTables => false;

    public abstract Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct);
}
