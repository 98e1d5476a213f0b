using OtopBot.Simulator.Platform.Calls;

namespace OtopBot.Simulator.Platform.Tokens;

// LINE's token paths answer in OAuth's words, not in those of the Messaging API.
public static class TokenAnswer
{
    public static LineAnswer Error(string error, string? description, string problem)
        => new(400, PlatformJson.Element(new { error, error_description = description })) { Problem = problem };

    public static LineAnswer Invalid(string description, string problem) => Error("invalid_request", description, problem);

    public static LineAnswer Nothing(string? problem = null) => LineAnswer.Ok() with { Content = [], Problem = problem };

    // Those without a key id leave it out.
    public static LineAnswer Issued(ChannelToken token)
        => LineAnswer.Ok(new { access_token = token.Token, expires_in = (long)(token.EndsAt - token.IssuedAt).TotalSeconds, token_type = "Bearer", key_id = token.KeyId });
}
