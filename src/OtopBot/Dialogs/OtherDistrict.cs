using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// "สถานะ ปง" from จุน must not be answered with จุน's figures as if they were ปง's, nor with ปง's.
public static class OtherDistrict
{
    public static Turn? Refuse(Input input, Scene scene, Deed deed, params IReadOnlyList<string> words)
    {
        if (input is not Said said || scene.Campaign is not { } campaign || scene.Posts.All(p => p.Role != Role.Officer))
            return null;

        var text = said.Text.Trim();
        var word = words.FirstOrDefault(w => text.StartsWith(w + " ", StringComparison.Ordinal));
        return word is not null && DistrictReaders.Of(campaign).Read(text[word.Length..]).TryGet(out var code) && !scene.May(deed, code)
            ? Turn.End(DistrictView.NotYours(campaign.District(code), scene.OwnDistricts.Select(campaign.District), scene.May(Deed.SeeDistrict, code)))
            : null;
    }
}
