using CsCheck;

namespace OtopBot.Tests.Domain.Thai;

// The same samples on every machine and every run; a failure names the seed, the round and the value.
internal static class Seeded
{
    public static void Check<T>(Gen<T> gen, uint seed, int rounds, Action<T> check)
    {
        var random = new PCG(seed, 20_200_622);
        for (var round = 1; round <= rounds; round++)
        {
            var sample = gen.Generate(random, null, out _);
            try
            {
                check(sample);
            }
            catch (Exception failure)
            {
                throw new ShouldAssertException($"Seed {seed}, round {round}, sample <{sample}>: {failure.Message}", failure);
            }
        }
    }
}
