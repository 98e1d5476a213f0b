namespace OtopBot.Domain.Reminders;

/// <summary>What a person is in the ladder.</summary>
public enum RecipientRole
{
    /// <summary>ผู้รับผิดชอบ.</summary>
    Responsible,

    /// <summary>ผู้รับผิดชอบสำรอง.</summary>
    Deputy,

    /// <summary>An officer of the district with another duty.</summary>
    OtherOfficer,

    /// <summary>พัฒนาการอำเภอ.</summary>
    Head,

    /// <summary>Staff of the province, administrators among them.</summary>
    Province,

    /// <summary>Gets the self-check line.</summary>
    Administrator,
}

/// <summary>Somebody who can be told something because of a post; a person with several posts is there several times.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Role">By this post.</param>
/// <param name="DistrictCode">The post's district; null for the province's.</param>
/// <param name="IsReachable">Whether messages arrive: the bot is not blocked.</param>
public sealed record Recipient(int PersonId, RecipientRole Role, string? DistrictCode = null, bool IsReachable = true);
