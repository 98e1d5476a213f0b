using System.Diagnostics;
using Microsoft.Data.SqlClient;

namespace OtopBot.Tests.Infra;

// docker/make-secrets.sh, run as an operator runs it.
public sealed class SecretMakingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otopbot-infra");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_secret_of_compose_is_made_once_and_closed_off()
    {
        (await RunAsync("geheim\nzeichen\n")).ShouldBe(0);

        foreach (var name in ComposeFile.Ours.Secrets.Keys.Cast<string>())
            Secret(name).ShouldNotBeNullOrWhiteSpace(name);
        (Secret("line-channel-secret"), Secret("line-channel-access-token")).ShouldBe(("geheim", "zeichen"));
        new DirectoryInfo(At("")).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var password = Secret("sa-password");
        (await RunAsync("")).ShouldBe(0);
        Secret("sa-password").ShouldBe(password);
    }

    [Fact]
    public async Task The_connection_strings_hold_the_passwords_that_the_server_is_told()
    {
        await RunAsync("geheim\nzeichen\n");

        foreach (var who in (string[])["bot", "owner"])
        {
            var connection = new SqlConnectionStringBuilder(Secret($"database-{who}"));
            (connection.DataSource, connection.InitialCatalog, connection.UserID, connection.Password).ShouldBe(("sqlserver", "OtopBot", $"otopbot_{who}", Secret($"database-{who}-password")));
            InfraFiles.Read("docker/prepare.sql").ShouldContain($"CREATE LOGIN {connection.UserID} WITH PASSWORD = N'@{who}-password@'");
            connection.Password.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c));
        }
    }

    [Fact]
    public async Task Nothing_entered_is_no_secret()
    {
        (await RunAsync("\n")).ShouldNotBe(0);

        File.Exists(At("line-channel-secret")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, "secrets", name);

    private string Secret(string name) => File.ReadAllText(At(name));

    private async Task<int> RunAsync(string typed)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("There is no bash.");
        var script = Path.Combine(_folder.CreateSubdirectory("docker").FullName, "make-secrets.sh");
        File.Copy(InfraFiles.At("docker/make-secrets.sh"), script, overwrite: true);
        using var bash = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await bash.StandardInput.WriteAsync(typed);
        bash.StandardInput.Close();
        await bash.WaitForExitAsync(Ct);
        return bash.ExitCode;
    }
}
