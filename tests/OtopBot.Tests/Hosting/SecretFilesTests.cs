using Microsoft.Extensions.Configuration;
using OtopBot.Hosting;

namespace OtopBot.Tests.Hosting;

public sealed class SecretFilesTests : IDisposable
{
    private const string Secret = "Line:ChannelSecret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otopbot-secrets");

    [Fact]
    public void A_file_is_a_setting_without_its_last_line_break()
    {
        Write("Line__ChannelSecret", "geheim\n");

        Bot.Configure(Args()).Configuration[Secret].ShouldBe("geheim");
    }

    [Fact]
    public void Whatever_begins_with_a_dot_is_none_for_clusters_keep_their_links_so()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "..2026_11_23"));
        Write("..2026_11_23/Line__ChannelSecret", "geheim");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "..data"), "..2026_11_23");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "Line__ChannelSecret"), "..data/Line__ChannelSecret");

        var settings = Bot.Configure(Args()).Configuration;

        settings[Secret].ShouldBe("geheim");
        ((IConfiguration)settings).AsEnumerable().ShouldAllBe(setting => !setting.Key.StartsWith('.'));
    }

    [Fact]
    public void A_file_wins_over_other_sources_and_the_command_line_over_it()
    {
        Write("Logging__LogLevel__Default", "Error");

        Bot.Configure(Args()).Configuration["Logging:LogLevel:Default"].ShouldBe("Error");
        Bot.Configure(Args("--Logging:LogLevel:Default=Debug")).Configuration["Logging:LogLevel:Default"].ShouldBe("Debug");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_by_name()
    {
        var refused = Should.Throw<RefusedStartException>(() => Bot.Configure([$"--Secrets:Folder={_folder.FullName}/gone"]));

        refused.Key.ShouldBe("Secrets:Folder");
        refused.Message.ShouldContain("/gone");
    }

    [Fact]
    public void Without_the_setting_nothing_is_read() => Bot.Configure(["--Secrets:Folder= "]).Configuration[Secret].ShouldBeNull();

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Args(params string[] more) => [$"--Secrets:Folder={_folder.FullName}", .. more];

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
