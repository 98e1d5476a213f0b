using System.Globalization;

namespace OtopBot.Line;

/// <summary>What may be written down of a call that failed. Never its address or LINE's own words, either of which may name a person.</summary>
public static class LineProblem
{
    /// <summary>What it was and, for questions to LINE, LINE's id of the request when there was an answer.</summary>
    public static string Words(Exception problem) => problem switch
    {
        LineApiException { RequestId: var id } refusal => $"{refusal.Kind} {((int)refusal.Status).ToString(CultureInfo.InvariantCulture)}, LINE request {id ?? "unknown"}",
        LineUnreachableException { InnerException: HttpRequestException cause } => $"no answer, {cause.HttpRequestError}",
        LineUnreachableException => "no answer in time",
        _ => problem.GetType().Name,
    };
}
