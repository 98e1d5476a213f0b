using OtopBot.Data;

namespace OtopBot.Tests.Data;

public sealed class DatabaseOptionsTests
{
    [Fact]
    public void The_password_of_a_server_is_not_said_when_the_options_are_printed()
    {
        var options = new DatabaseOptions(DatabaseProvider.SqlServer, "Server=db;Database=OtopBot;User Id=bot;Password=Geheim-1", Migrate: true);

        options.ToString().ShouldNotContain("Geheim-1");
        $"{options with { Migrate = false }}".ShouldContain(nameof(DatabaseProvider.SqlServer));
    }
}
