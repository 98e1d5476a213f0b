namespace OtopBot.Line.Contents;

/// <summary>
/// A content as it comes over the wire: dispose of it when done. Reading throws <see cref="ContentTooLargeException"/> beyond the
/// caller's ceiling and <see cref="LineUnreachableException"/> when the connection breaks or stands still.
/// </summary>
public sealed class LineContent : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;

    private LineContent(HttpResponseMessage response, Stream stream) => (_response, Stream) = (response, stream);

    /// <summary>What LINE says it is, such as image/jpeg; null when it says nothing. Never proof of what it is.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The length in bytes; null when LINE does not tell it.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>The bytes; may be read once, from the beginning to the end.</summary>
    public Stream Stream { get; }

    /// <summary>All bytes, within the caller's ceiling.</summary>
    public async Task<byte[]> ReadAllAsync(CancellationToken cancellation = default)
    {
        using var bytes = new MemoryStream(capacity: (int)Math.Min(Length ?? 0, Array.MaxLength));
        await Stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    /// <summary>Lets the connection go, read to the end or not.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        _response.Dispose();
    }

    internal static async Task<LineContent> OfAsync(LineAnswer answer, long maxBytes, TimeSpan patience, CancellationToken cancellation)
    {
        var response = answer.Open ?? throw new InvalidOperationException("The answer was not left open.");
        try
        {
            if (response.Content.Headers.ContentLength is { } length && length > maxBytes)
                throw new ContentTooLargeException(maxBytes, length);
            return new(response, new ContentStream(await response.Content.ReadAsStreamAsync(cancellation), answer.Call, maxBytes, patience));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
