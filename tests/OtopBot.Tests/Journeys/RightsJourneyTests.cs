using OtopBot.Domain.People;

namespace OtopBot.Tests.Journeys;

// Walks the one table of rights through the webhook: every deed, tried by everybody, in the own district, another one and another province,
// by words and by forged buttons. What the table does not allow leaves no trace and shows nothing.
public sealed class RightsJourneyTests
{
    private static readonly Deed[] Placeless = [Deed.OwnData, Deed.OpenDashboard];

    private static readonly Place[] Places = [Place.Own, Place.Other, Place.Foreign];

    [Fact]
    public async Task Everybody_can_do_what_the_table_allows_and_nothing_else()
    {
        await using var world = await RightsWorld.BeginAsync();
        List<string> wrong = [];
        foreach (var deed in Enum.GetValues<Deed>().Except(Placeless))
        {
            foreach (var actor in RightsWorld.Actors)
            {
                foreach (var place in Places)
                {
                    var expected = actor.Role is { } role && Rights.Allow(new Post("56", role == Role.Officer ? "5602" : null, role, ""), deed, place.ProvinceCode, place.DistrictCode);
                    var done = await RightsAttempts.TryAsync(world, deed, actor, place);
                    if (done != expected)
                        wrong.Add($"{deed} by {actor.Name} in {place.Name}: {(done ? "done" : "not done")}, the table says {(expected ? "allowed" : "not allowed")}. {world.LastWords}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_comes_into_the_figures_of_another_province_from_there_either()
    {
        await using var world = await RightsWorld.BeginAsync();
        foreach (var actor in RightsWorld.Neighbours)
        {
            foreach (var deed in Enum.GetValues<Deed>().Except(Placeless))
                (await RightsAttempts.TryAsync(world, deed, actor, Place.Own)).ShouldBeFalse($"{deed} by {actor.Name}");
        }
    }

    [Fact]
    public async Task The_way_to_the_page_of_the_jobs_is_given_to_administrators_alone()
    {
        await using var world = await RightsWorld.BeginAsync(bot => bot.Configuration["Hangfire:Dashboard"] = "true");
        foreach (var actor in RightsWorld.Actors.Concat(RightsWorld.Neighbours))
            (await RightsAttempts.TryAsync(world, Deed.OpenDashboard, actor, Place.Own)).ShouldBe(actor.Role is Role.Admin && Rights.Allow(new Post("56", null, Role.Admin, ""), Deed.OpenDashboard, "56"), actor.Name);
    }
}

// Seen from the officer of จุน.
public sealed record Place(string Name, string ProvinceCode, string DistrictCode)
{
    public static readonly Place Own = new("จุน", "56", "5602");
    public static readonly Place Other = new("เชียงคำ", "56", "5603");
    public static readonly Place Foreign = new("เทิง", "57", "5704");
}

public sealed record RightsActor(string Name, Role? Role);
