namespace OtopBot.Line.Messages;

/// <summary>Asks for a date or time and posts it back; values are Gregorian local time without a zone.</summary>
public sealed record DatetimePickerAction(string Label, string Data, DatetimePickerMode Mode) : LineAction("datetimepicker", Label)
{
    /// <summary>What the picker shows first, in the mode's own form.</summary>
    public string? Initial { get; init; }

    /// <summary>The latest value, in the mode's own form.</summary>
    public string? Max { get; init; }

    /// <summary>The earliest value, in the mode's own form.</summary>
    public string? Min { get; init; }
}

/// <summary>What the picker asks for: yyyy-MM-dd, HH:mm or yyyy-MM-ddTHH:mm.</summary>
public enum DatetimePickerMode
{
    Date,
    Time,
    Datetime,
}
