namespace OtopBot.Domain.Reminders;

/// <summary>Who stands behind an audience now: those who can be reached, each once.</summary>
public sealed class Addressing(IEnumerable<Recipient> recipients)
{
    private readonly ILookup<(RecipientRole, string?), int> _reachable = recipients.Where(r => r.IsReachable).ToLookup(r => (r.Role, r.DistrictCode), r => r.PersonId);

    public IReadOnlyList<int> Administrators => InOrder(Holding(null, RecipientRole.Administrator));

    public IReadOnlyList<int> ProvinceStaff => InOrder(Holding(null, RecipientRole.Province));

    public IReadOnlyList<int> Of(Audience audience, string district) => audience switch
    {
        Audience.Responsible => InOrder(Officers(district, RecipientRole.Responsible)),
        Audience.ResponsibleAndDeputy => InOrder(Officers(district, RecipientRole.Responsible, RecipientRole.Deputy)),
        Audience.Head => InOrder(Holding(district, RecipientRole.Head)),
        Audience.Province => ProvinceStaff,
    };

    /// <summary>Whether this person is asked after the district's own promise: its officer who can be reached.</summary>
    public bool IsOfficer(int person, string district)
        => Holding(district, RecipientRole.Responsible, RecipientRole.Deputy, RecipientRole.OtherOfficer, RecipientRole.Head).Contains(person);

    // The head is asked like an officer only where there is nobody else: otherwise the head hears of it by the head's own step.
    private IEnumerable<int> Officers(string district, params IReadOnlyList<RecipientRole> roles)
        => Holding(district, roles) is var meant && meant.Any() ? meant
            : Holding(district, RecipientRole.Responsible, RecipientRole.Deputy, RecipientRole.OtherOfficer) is var others && others.Any() ? others
            : Holding(district, RecipientRole.Head);

    private IEnumerable<int> Holding(string? district, params IReadOnlyList<RecipientRole> roles) => roles.SelectMany(role => _reachable[(role, district)]);

    private static IReadOnlyList<int> InOrder(IEnumerable<int> people) => [.. people.Distinct().Order()];
}
