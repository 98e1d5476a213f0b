using Microsoft.AspNetCore.DataProtection;
using OtopBot.Data;

namespace OtopBot.Hosting;

public static class KeysSetup
{
    // In the database, so that what one process has signed every other one knows, and a restart too. Whoever reads the database
    // reads the keys: they guard links for minutes and pictures, no figures.
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("OtopBot").PersistKeysToDbContext<OtopDbContext>();
        return services;
    }
}
