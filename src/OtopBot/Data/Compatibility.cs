namespace OtopBot.Data;

// The tables' one word about programs: which of them may work with these tables though they do not know the newest migrations.
public sealed class Compatibility
{
    public const int OnlyRow = 1;

    // Raised by the migration that takes away what older programs need, and by nothing else: see infra/README.md, Upgrading.
    public const string Oldest = "Timetable";

    private Compatibility()
    {
    }

    public int Id { get; private set; }

    // The newest migration that a program must know, by its name without the timestamp, which differs between providers.
    public string OldestRelease { get; private set; } = "";
}
