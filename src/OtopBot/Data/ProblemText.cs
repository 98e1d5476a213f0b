using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace OtopBot.Data;

// An exception as far as it may be kept: what it is and where, and of a database its numbers. A database quotes the value that it
// refused, and what a stranger's code throws may quote whatever it was given.
public static class ProblemText
{
    public static string Of(Exception problem)
    {
        var text = new StringBuilder();
        for (var one = problem; one is not null; one = one.InnerException)
            text.Append(ReferenceEquals(one, problem) ? "" : "caused by ").Append(one.GetType().FullName).Append(Said(one)).AppendLine().AppendLine(one.StackTrace);
        return text.ToString().TrimEnd();
    }

    // Our own refusals name records and states, never people.
    private static string Said(Exception problem) => problem switch
    {
        SqliteException sqlite => $" {sqlite.SqliteErrorCode} {sqlite.SqliteExtendedErrorCode}",
        SqlException server => $" {string.Join(' ', server.Errors.Cast<SqlError>().Select(e => e.Number))}",
        InvalidOperationException { Source: "OtopBot" or "OtopBot.Domain" } own => $": {own.Message}",
        _ => "",
    };
}
