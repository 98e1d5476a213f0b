using System.Net;

namespace OtopBot.Hosting.Guarding;

// Section "Proxy". Known: whose word counts for where a request came from and how it was spoken.
public sealed record ProxyOptions(IReadOnlyList<IPNetwork> Known)
{
    public const string KnownKey = "Proxy:Known";

    public static readonly ProxyOptions Usual = new([IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")]);

    // Null when the text is not a list of addresses and networks. Nobody may be everybody's proxy.
    public static ProxyOptions? Parse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = parts.Select(Network).ToList();
        return known.Count == 0 || known.Contains(null) ? null : new([.. known.Select(n => n!.Value)]);
    }

    private static IPNetwork? Network(string part)
    {
        if (IPAddress.TryParse(part, out var address) && part == address.ToString())
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        // 10.0.0.1/8 might be meant as one address: only what says the same either way is taken.
        return IPNetwork.TryParse(part, out var network) && network.PrefixLength > 0 && part == network.ToString() ? network : null;
    }
}
