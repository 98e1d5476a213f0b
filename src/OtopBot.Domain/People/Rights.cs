namespace OtopBot.Domain.People;

/// <summary>What somebody may want to do or see in the bot.</summary>
public enum Deed
{
    /// <summary>Status, history and receipts of a district.</summary>
    SeeDistrict,

    /// <summary>Figures of all districts together, and who is missing, in one's own chat.</summary>
    SeeProvince,

    /// <summary>Certifying a target, correcting it, withdrawing either (C1, C2, C6).</summary>
    Certify,

    /// <summary>Reporting a month, changing it, undoing it, its central entry (R1, R7, R8).</summary>
    Report,

    /// <summary>Opening a month or a certification again after its lock.</summary>
    Reopen,

    /// <summary>Deciding on a district's request for a later due day (D7).</summary>
    Extend,

    /// <summary>Issuing one-time codes for posts and for the provincial group (E1, G1).</summary>
    IssueCode,

    /// <summary>Entering official holidays and taking them back, by which due days move (D2).</summary>
    EditCalendar,

    /// <summary>Seeing the page of the scheduled jobs.</summary>
    OpenDashboard,

    /// <summary>Seeing and deleting one's own personal data (E6).</summary>
    OwnData,
}

/// <summary>How far a right goes.</summary>
public enum Reach
{
    Nowhere,

    /// <summary>The district of the post.</summary>
    OwnDistrict,

    /// <summary>Every district of the post's province, and the province itself.</summary>
    OwnProvince,
}

/// <summary>The one table of who may do what and where. Whoever holds no post may do nothing; no post reaches another province.</summary>
public static class Rights
{
    /// <summary>A row: the deed, and the reach of each role.</summary>
    public sealed record Row(Deed Deed, Reach Officer, Reach Province, Reach Admin)
    {
        public Reach Of(Role role) => role switch
        {
            Role.Officer => Officer,
            Role.Province => Province,
            Role.Admin => Admin,
        };
    }

    public static IReadOnlyList<Row> Table { get; } =
    [
        new(Deed.SeeDistrict, Reach.OwnDistrict, Reach.OwnProvince, Reach.OwnProvince),
        new(Deed.SeeProvince, Reach.Nowhere, Reach.OwnProvince, Reach.OwnProvince),
        new(Deed.Certify, Reach.OwnDistrict, Reach.Nowhere, Reach.Nowhere),
        new(Deed.Report, Reach.OwnDistrict, Reach.Nowhere, Reach.Nowhere),
        new(Deed.Reopen, Reach.Nowhere, Reach.OwnProvince, Reach.OwnProvince),
        new(Deed.Extend, Reach.Nowhere, Reach.OwnProvince, Reach.OwnProvince),
        new(Deed.IssueCode, Reach.Nowhere, Reach.Nowhere, Reach.OwnProvince),
        new(Deed.EditCalendar, Reach.Nowhere, Reach.Nowhere, Reach.OwnProvince),
        new(Deed.OpenDashboard, Reach.Nowhere, Reach.Nowhere, Reach.OwnProvince),
        new(Deed.OwnData, Reach.OwnDistrict, Reach.OwnProvince, Reach.OwnProvince),
    ];

    /// <summary>Whether the holder of the post may do it in this province; with a district, in that district.</summary>
    public static bool Allow(Post post, Deed deed, string provinceCode, string? districtCode = null)
        => post.ProvinceCode == provinceCode && Table.Single(row => row.Deed == deed).Of(post.Role) switch
        {
            Reach.Nowhere => false,
            Reach.OwnDistrict => districtCode is null || post.DistrictCode == districtCode,
            Reach.OwnProvince => true,
        };
}
