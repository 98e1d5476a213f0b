namespace OtopBot.Line.Messages;

/// <summary>Opens an address (at most 1,000; http, https, line or tel).</summary>
public sealed record UriAction(string Label, string Uri) : LineAction("uri", Label)
{
    /// <summary>Another address for LINE on PC; not taken into account in quick replies.</summary>
    public AltUri? AltUri { get; init; }
}

/// <summary>The address that LINE on PC opens instead.</summary>
public sealed record AltUri(string Desktop);
