using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace OtopBot.Hosting;

// Addresses hold people's ids (LINE's profiles and menus), codes and tokens (links to charts and to sign in), and whatever a stranger asked for:
// of the libraries' spans only what is known to hold none of it leaves the process. Of our own spans everything does.
public sealed class SpanCleaning : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        StringComparer.Ordinal,
        "http.request.method", "http.response.status_code", "http.route", "http.request.resend_count", "error.type",
        "network.protocol.name", "network.protocol.version", "url.scheme");

    // Whom the bot asks; whom it is asked as is the asker's word.
    private static readonly FrozenSet<string> Asked = FrozenSet.Create(StringComparer.Ordinal, "server.address", "server.port");

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name.StartsWith("OtopBot.", StringComparison.Ordinal))
            return;
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Harmless.Contains(name) && !(data.Kind is ActivityKind.Client && Asked.Contains(name)))
                data.SetTag(name, null);
        }

        // The words of an exception may repeat an address.
        if (data.Status is ActivityStatusCode.Error)
            data.SetStatus(ActivityStatusCode.Error, null);
    }
}
