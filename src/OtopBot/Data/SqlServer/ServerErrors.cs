namespace OtopBot.Data.SqlServer;

// SQL Server's errors by their numbers: its words are another language on another server.
public static class ServerErrors
{
    // Beyond those that EF repeats by itself: the line broke or nobody listens (0, 35, 53, 258, 10061), the session is killed, the server shuts down.
    public static IReadOnlyList<int> Passing { get; } = [0, 35, 53, 258, 596, 6005, 10061];

    // Unique index, primary key.
    public static bool IsUniqueViolation(int number) => number is 2601 or 2627;

    // The server answers and lets nobody in who comes with this login: waiting does not help, and asking again may lock the account.
    public static bool IsRefusedLogin(int number) => number is 18450 or 18451 or 18452 or 18456 or 18470 or 18486 or 18487 or 18488;

    // The database is not there, not there yet, or not for this login.
    public static bool IsMissingDatabase(int number) => number is 4060;

    // Timeout, and victim of a deadlock.
    public static bool IsBusy(int number) => number is -2 or 1205 or 1222;
}
