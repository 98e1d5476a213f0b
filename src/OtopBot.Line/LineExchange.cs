using System.Net;

namespace OtopBot.Line;

// One HTTP exchange with LINE. What leaves here is an answer, "nobody knows", or the caller's own cancellation.
internal sealed class LineExchange(HttpClient http)
{
    // The longest answer is the list of a thousand menus.
    private const int AnswerBytes = 8 * 1024 * 1024;

    public async Task<LineAnswer> AskAsync(HttpRequestMessage request, bool opens, CancellationToken limit, CancellationToken cancellation)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit);
            var isOpen = opens && response.StatusCode is HttpStatusCode.OK;
            var answer = new LineAnswer(
                call, response.StatusCode, Header(response, "x-line-request-id"), Header(response, "x-line-accepted-request-id"),
                isOpen ? [] : await BodyAsync(response, limit, cancellation))
            {
                Open = isOpen ? response : null,
            };
            if (isOpen)
                response = null;
            return answer;
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new LineUnreachableException(call, "it took too long.", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new LineUnreachableException(call, "the connection failed.", error);
        }
        finally
        {
            response?.Dispose();
        }
    }

    // The status has come and settles the outcome; a body cut off after it must not make a sent message look unsent.
    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(AnswerBytes, limit);
            return await response.Content.ReadAsByteArrayAsync(limit);
        }
        catch (Exception error) when (
            error is HttpRequestException or IOException
            || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return [];
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
