using System.Reflection;
using Microsoft.Data.SqlClient;

namespace OtopBot.Tests.Support.Server;

// What SqlClient throws when a server says a number; it has no public way to make one.
public static class ServerRefusal
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public static SqlException Of(params int[] numbers) => Of(16, numbers);

    public static SqlException Of(byte severity, params int[] numbers)
    {
        var make = typeof(SqlError).GetConstructors(Hidden).MinBy(c => c.GetParameters().Length)!;
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        foreach (var number in numbers)
            typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [make.Invoke([.. make.GetParameters().Select(p => Argument(p, number, severity))])]);
        return (SqlException)typeof(SqlException).GetMethods(Hidden).First(m => m.Name == "CreateException" && m.GetParameters().Length == 2).Invoke(null, [errors, "16.0"])!;
    }

    private static object? Argument(ParameterInfo parameter, int number, byte severity) => parameter.Name switch
    {
        "infoNumber" => number,
        "errorClass" => severity,
        _ when parameter.ParameterType == typeof(string) => "",
        _ => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null,
    };
}
