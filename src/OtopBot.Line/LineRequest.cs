using System.Net;

namespace OtopBot.Line;

// One call as it can be made again to the byte: after a renewed token the same request goes out once more.
internal sealed record LineRequest(HttpMethod Method, string Path)
{
    public const string Json = "application/json; charset=utf-8";

    public ReadOnlyMemory<byte>? Body { get; init; }

    public string MediaType { get; init; } = Json;

    public Guid? RetryKey { get; init; }

    // Contents and menu pictures lie on a host of their own.
    public bool OnDataHost { get; init; }

    // The answer's body is left on the wire for the caller to read.
    public bool Opens { get; init; }

    public IReadOnlyList<HttpStatusCode> Successes { get; init; } = [HttpStatusCode.OK];

    public static LineRequest Get(string path) => new(HttpMethod.Get, path);

    public static LineRequest Delete(string path) => new(HttpMethod.Delete, path);

    public static LineRequest Post(string path, ReadOnlyMemory<byte>? body = null) => new(HttpMethod.Post, path) { Body = body };

    // Escaping leaves dots alone, and an address would be shortened by them.
    public static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("This is no id that LINE gives.", nameof(id))
        : Uri.EscapeDataString(id);
}
