namespace OtopBot.Domain.Campaigns;

/// <summary>A district (อำเภอ) in a campaign.</summary>
public sealed class District
{
    private District()
    {
    }

    public District(int order, string code, string name, string printedName) => (Order, Code, Name, PrintedName) = (order, code, name, printedName);

    public int CampaignId { get; private set; }

    /// <summary>Place in the letter's table, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Code of the district in the Ministry of Interior's list, such as "5602".</summary>
    public string Code { get; private set; } = "";

    /// <summary>Official name without the word อำเภอ.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name as the letter's table shows it; a machine misread two of them.</summary>
    public string PrintedName { get; private set; } = "";
}
