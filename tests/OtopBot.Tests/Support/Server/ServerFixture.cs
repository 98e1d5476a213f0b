[assembly: AssemblyFixture(typeof(OtopBot.Tests.Support.Server.TestServer))]
[assembly: AssemblyFixture(typeof(OtopBot.Tests.Support.Server.ServerVerdict))]

namespace OtopBot.Tests.Support.Server;

// At the end of all tests, for a worker may have caught what its question threw.
public sealed class ServerVerdict : IDisposable
{
    public void Dispose() => ServerTwin.Faults.ShouldBeEmpty("every question can be put to SQL Server");
}
