using OtopBot.Tests.Journeys;

[assembly: AssemblyFixture(typeof(OtopBot.Tests.Support.Server.TestServer))]

namespace OtopBot.Tests.Support.Server;

// After all tests that run side by side, for a worker may have caught what its question threw.
[Collection(OneAtATime.Name)]
public sealed class ServerVerdictTests
{
    [Fact]
    public void Every_question_that_was_asked_can_be_put_to_SQL_Server() => ServerTwin.Faults.ShouldBeEmpty();
}
