using OtopBot.Data;

namespace OtopBot.Tests.House.Breach.Platform;

internal sealed record KnowsTheBot(OtopDbContext Database);
