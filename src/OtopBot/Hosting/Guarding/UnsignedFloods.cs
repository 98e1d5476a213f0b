using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using OtopBot.Line.Webhook;
using OtopBot.Webhook;

namespace OtopBot.Hosting.Guarding;

// LINE's own webhooks pass however many they are. Who sends others, again and again, is turned away before the body is read.
public sealed partial class UnsignedFloods(LimitOptions limits, WebhookMeter meter, ILogger<UnsignedFloods> log) : IEndpointFilter, IDisposable
{
    private const int AddressesRemembered = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _wrong = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => PublicLimits.Of(limits.Unsigned)));
    private readonly MemoryCache _proven = new(new MemoryCacheOptions { SizeLimit = AddressesRemembered });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var address = ClientAddress.Of(http);
        using (var room = _wrong.AttemptAcquire(address, 0))
        {
            if (!room.IsAcquired && !(IsSigned(http.Request) && MayBeLines(http, address)))
            {
                meter.Refused(WebhookResult.Limited);
                PublicLimits.SayWhen(http, room);
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            }
        }

        try
        {
            var result = await next(context);
            if (result is IStatusCodeHttpResult { StatusCode: StatusCodes.Status401Unauthorized or StatusCodes.Status413PayloadTooLarge })
                Count(address);
            else
                _proven.Set(address, true, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Remembered });
            return result;
        }
        catch (BadHttpRequestException)
        {
            // Cut off, too slow or too large for the server itself. Whatever else goes wrong here is our own trouble, not the sender's.
            Count(address);
            throw;
        }
    }

    public void Dispose()
    {
        _wrong.Dispose();
        _proven.Dispose();
    }

    private void Count(string address)
    {
        if (_wrong.AttemptAcquire(address).IsAcquired && !_wrong.AttemptAcquire(address, 0).IsAcquired)
            Flooded(log, limits.Unsigned);
    }

    // An address inside is a proxy's that Proxy:Known does not name: LINE's webhooks come through it too.
    private bool MayBeLines(HttpContext http, string address) => _proven.TryGetValue(address, out _) || IsInside(http.Connection.RemoteIpAddress);

    private static bool IsSigned(HttpRequest request)
    {
        Span<byte> signature = stackalloc byte[32];
        return request.Headers[WebhookSignature.HeaderName] is [{ } one] && Convert.TryFromBase64String(one, signature, out var written) && written == signature.Length;
    }

    private static bool IsInside(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address) switch
    {
        null => true,
        { } own when IPAddress.IsLoopback(own) => true,
        { AddressFamily: AddressFamily.InterNetworkV6 } own => own.IsIPv6LinkLocal || own.IsIPv6UniqueLocal,
        { } own => own.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [100, >= 64 and <= 127, ..],
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "More than {Most} webhooks without a good signature came from one address within a minute: further ones are refused for the rest of it")]
    private static partial void Flooded(ILogger log, int most);
}
