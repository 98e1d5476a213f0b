using System.Collections.Concurrent;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs;

// One reader for each list of districts: building one is most of the work of reading a message.
public static class DistrictReaders
{
    private static readonly ConcurrentDictionary<string, DistrictReader> Known = [];

    public static DistrictReader Of(Campaign campaign)
    {
        var districts = campaign.Districts.OrderBy(d => d.Order).ToList();
        var list = string.Join('\n', districts.Select(d => $"{d.Code}\t{d.Name}\t{d.PrintedName}"));
        return Known.GetOrAdd(list, _ => new DistrictReader(districts.Select(d => new DistrictNames(d.Code, d.Name, [d.PrintedName]))));
    }
}
