using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Weather;

// The weather over LINE: may be changed at any time, and decides what becomes of each event and call.
public sealed class Sky(LineWorld world, Feed feed)
{
    public object Now => world.Read(Told);

    // A named seed begins every row anew.
    public object Change(Func<Forecast, Forecast> change, bool anew, int? quota)
    {
        var now = world.Do(state =>
        {
            state.Weather.Forecast = change(state.Weather.Forecast);
            if (anew)
                state.Weather.Counted.Clear();
            state.QuotaLimit = quota ?? state.QuotaLimit;
            return Told(state);
        });
        feed.Publish(new WeatherChanged(now));
        if (quota is not null)
            feed.Publish(new StateChanged());
        return now;
    }

    public EventFate OfEvent(string chatId)
        => IsFair ? EventFate.Fair : world.Do(s => EventFate.Of(s.Weather.Forecast, s.Weather.Next($"event {Place(s, chatId)}")));

    public CallFate OfCall(string path, string? chatId, bool isReply)
        => IsFair ? CallFate.Fair : world.Do(s => CallFate.Of(s.Weather.Forecast, s.Weather.Next($"{path} {Place(s, chatId)}"), isReply));

    private bool IsFair => world.Read(s => s.Weather.Forecast.IsFair);

    // Ids of people who came later are made up anew in every run; their place in the list is not.
    private static string Place(LineState state, string? chatId)
    {
        if (state.Users.FindIndex(u => u.UserId == chatId) is var user and >= 0)
            return $"user {user}";
        return state.Groups.FindIndex(g => g.GroupId == chatId) is var group and >= 0 ? $"group {group}" : chatId ?? "";
    }

    private static object Told(LineState state)
    {
        var now = state.Weather.Forecast;
        return new
        {
            now.Seed,
            now.Duplicate,
            now.Reorder,
            now.Redeliver,
            now.Drop,
            now.SlowMs,
            now.Rate429,
            now.Rate500,
            now.ExpiredToken,
            now.Timeout,
            now.Down,
            Quota = state.QuotaLimit,
        };
    }
}
