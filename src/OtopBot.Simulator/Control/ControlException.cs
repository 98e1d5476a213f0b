namespace OtopBot.Simulator.Control;

// A script or page asked for something that cannot be; answered with the status and {"error": message}.
public sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status => status;

    public static ControlException Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    public static ControlException Missing(string message) => new(StatusCodes.Status404NotFound, message);

    public static ControlException NotNow(string message) => new(StatusCodes.Status409Conflict, message);
}
