using OtopBot.Simulator.Platform.Tokens;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// What LINE's console does by hand: the public half of a signing key in, its id out.
public sealed class KeysEndpoint(LineWorld world)
{
    public void Map(IEndpointRouteBuilder sim) => sim.MapPost("/keys", RegisterAsync);

    private async Task<IResult> RegisterAsync(HttpRequest request)
    {
        var key = SigningKey.Read((await Asked.ReadAsync(request)).Object("key"))
            ?? throw ControlException.Bad("'key' must be the public half of an RSA key as a JWK: {\"kty\":\"RSA\",\"n\":\"…\",\"e\":\"AQAB\"}.");
        world.Do(s =>
        {
            s.SigningKeys.Add(key);
            return true;
        });
        return ControlJson.Answer(new { Kid = key.KeyId });
    }
}
