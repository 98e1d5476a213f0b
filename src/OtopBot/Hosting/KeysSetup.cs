using Microsoft.AspNetCore.DataProtection;
using OtopBot.Data;

namespace OtopBot.Hosting;

public static class KeysSetup
{
    // In the database, so that what one process has signed every other one knows, and a restart too. Whoever reads the database
    // reads the keys, which sign the links of charts (districts' sales, for 400 days) and the cookie that shows an administrator the jobs.
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("OtopBot").PersistKeysToDbContext<OtopDbContext>();
        return services;
    }
}
