namespace OtopBot.Domain.Reminders;

/// <summary>Whom a step of the ladder goes to.</summary>
public enum Audience
{
    /// <summary>The district's responsible officer; when none can be reached, its other officers.</summary>
    Responsible,

    /// <summary>The responsible officer and the deputy; when none can be reached, the district's other officers.</summary>
    ResponsibleAndDeputy,

    /// <summary>The district's head of community development (พัฒนาการอำเภอ); skipped when nobody holds the post.</summary>
    Head,

    /// <summary>The province's staff.</summary>
    Province,
}

/// <summary>Who follows whom on the ladder: a step ends when the next one to the same side begins.</summary>
public static class Audiences
{
    public static bool IsOfficers(this Audience audience) => audience is Audience.Responsible or Audience.ResponsibleAndDeputy;

    public static bool IsSameSideAs(this Audience audience, Audience other) => audience == other || (audience.IsOfficers() && other.IsOfficers());
}
