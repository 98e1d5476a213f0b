using OtopBot.Data;

namespace OtopBot.Hosting;

// A request that fails for a reason of ours: the web server would log the exception with all it says, and a database's says whom it was asked about.
public static partial class RequestFaults
{
    public static IApplicationBuilder UseRequestFaults(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestFaults).FullName!);
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Nobody waits for the answer.
            }
            catch (Exception problem) when (problem is not BadHttpRequestException)
            {
                Failed(log, context.GetEndpoint()?.DisplayName, ProblemText.Of(problem));
                if (context.Response.HasStarted)
                    context.Abort();
                else
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request to {Endpoint} failed: {Problem}")]
    private static partial void Failed(ILogger log, string? endpoint, string problem);
}
