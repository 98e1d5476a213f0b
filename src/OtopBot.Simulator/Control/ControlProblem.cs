namespace OtopBot.Simulator.Control;

// A script or page asked for something that cannot be; answered with the status and {"error": message}.
public sealed class ControlProblem(int status, string message) : Exception(message)
{
    public int Status => status;

    public static ControlProblem Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    public static ControlProblem Missing(string message) => new(StatusCodes.Status404NotFound, message);

    public static ControlProblem NotNow(string message) => new(StatusCodes.Status409Conflict, message);
}
