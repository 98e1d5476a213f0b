namespace OtopBot.Hosting;

public static class DrainingSetup
{
    public static IServiceCollection AddPoliteEnd(this IServiceCollection services, ShutdownOptions options) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = options.Altogether)
        .AddSingleton(options)
        .AddSingleton<Draining>()
        .AddHostedService<PoliteEnd>();

    // Whoever keeps a connection is told with each answer to make the next one elsewhere, before this one is closed under a request.
    public static IApplicationBuilder UseDraining(this IApplicationBuilder app)
    {
        var draining = app.ApplicationServices.GetRequiredService<Draining>();
        return app.Use((context, next) =>
        {
            if (draining.HasBegun)
                context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
