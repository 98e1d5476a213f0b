using System.Net;
using System.Net.Sockets;

namespace OtopBot.Hosting.Guarding;

// Whom a limit counts as one: an IPv4 address, or the network that an IPv6 connection gets for itself.
public static class ClientAddress
{
    private const int BytesOfNetwork = 8;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } when !IPAddress.IsLoopback(address) => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork)),
        _ => address.ToString(),
    };
}
