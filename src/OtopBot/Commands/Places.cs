using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Commands;

// Districts and months as they are typed behind a command.
public static class Places
{
    public static District? District(Campaign campaign, string asked)
        => new DistrictReader(campaign.Districts.Select(d => new DistrictNames(d.Code, d.Name, [d.PrintedName]))).Read(asked).TryGet(out var code)
            ? campaign.District(code)
            : campaign.Districts.FirstOrDefault(d => d.Code == asked);

    public static FiscalMonth? Month(Campaign campaign, string asked)
        => MonthReader.Read(asked, campaign.LastMonth.LastDay, campaign.Months).TryGet(out var month) ? month : null;
}
