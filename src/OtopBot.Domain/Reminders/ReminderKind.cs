namespace OtopBot.Domain.Reminders;

/// <summary>What is said by the clock to one person. The order is that of worth: a letter is worth what its best item is.</summary>
public enum ReminderKind
{
    /// <summary>The first reminder of T.</summary>
    DueDay,

    /// <summary>The month's messages are too few (D10).</summary>
    Shortage,

    /// <summary>A due day has moved (D8).</summary>
    Moved,

    /// <summary>The working day before T.</summary>
    Eve,

    /// <summary>Asked after on the day that was promised (D7).</summary>
    Promise,

    /// <summary>After the due day, to the officers.</summary>
    Overdue,

    /// <summary>To the district's head.</summary>
    Head,

    /// <summary>Who is missing, to the province's staff.</summary>
    ProvinceList,

    /// <summary>Days ahead.</summary>
    HeadsUp,

    /// <summary>How the bot is, to administrators (O3).</summary>
    SelfCheck,

    /// <summary>A later reminder of T.</summary>
    Afternoon,

    /// <summary>To who was on time.</summary>
    Thanks,
}

/// <summary>What sets kinds apart.</summary>
public static class ReminderKinds
{
    /// <summary>On the due day a person may get more than one push a day (D6).</summary>
    public static bool IsOfDueDay(this ReminderKind kind) => kind is ReminderKind.DueDay or ReminderKind.Afternoon;
}
