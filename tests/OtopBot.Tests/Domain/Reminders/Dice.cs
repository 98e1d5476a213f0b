using CsCheck;

namespace OtopBot.Tests.Domain.Reminders;

// The same throws on every machine for one seed.
internal sealed class Dice(uint seed)
{
    private readonly PCG _random = new(seed, 20_200_625);

    public int Below(int count) => (int)_random.Next((uint)count);
}
