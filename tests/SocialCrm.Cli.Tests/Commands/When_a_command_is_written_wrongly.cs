using System;
using System.Globalization;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_a_command_is_written_wrongly : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void An_unknown_command_is_named_in_one_line()
    {
        _line.Run("relpay").ShouldBe(1);
        _line.Error.ShouldBe("Unrecognized command or argument 'relpay'. Try: socialcrm --help" + Environment.NewLine);
    }

    [Fact]
    public void It_is_told_in_English_on_a_machine_that_speaks_another_language()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("tr-TR");

        _line.Run("relpay").ShouldBe(1);

        _line.Error.ShouldStartWith("Unrecognized command or argument 'relpay'.");
    }

    [Fact]
    public void An_option_without_its_value_is_named()
    {
        _line.Run("pack", "--out").ShouldBe(1);
        _line.Error.ShouldStartWith("Required argument missing for option: '--out'.");
    }

    [Fact]
    public void A_missing_required_option_is_named()
    {
        _line.Run("pack").ShouldBe(1);
        _line.Error.ShouldStartWith("Option '--out' is required.");
    }

    [Fact]
    public void An_end_that_is_not_a_time_is_answered_with_an_example()
    {
        _line.Run("replay", "--until", "tomorrow").ShouldBe(1);
        _line.Error.ShouldStartWith("--until is \"tomorrow\"; write a time like 2026-03-02T09:14:00Z.");
    }

    [Fact]
    public void Triage_wants_a_text_or_a_file()
    {
        _line.Run("triage").ShouldBe(1);
        _line.Error.ShouldStartWith("Give either one text or --file.");
    }

    [Fact]
    public void Triage_of_a_file_wants_a_place_for_the_verdicts()
    {
        _line.Run("triage", "--file", "posts.csv").ShouldBe(1);
        _line.Error.ShouldStartWith("--file and --out go together.");
    }

    [Fact]
    public void Deadline_wants_one_of_its_two_forms()
    {
        _line.Run("deadline", "--vectors", "v.json", "--minutes", "5").ShouldBe(1);
        _line.Error.ShouldStartWith("Give --vectors and --out, or --calendar, --start and --minutes.");
    }

    [Fact]
    public void A_live_connection_is_declined_by_a_build_without_one()
    {
        _line.Run("replay", "--connection", "Url=https://contoso.crm.dynamics.com").ShouldBe(1);
        _line.Error.ShouldBe("This build has no live connection; build with -p:DataverseSdk=NuGet to use --connection." + Environment.NewLine);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("65536")]
    [InlineData("-1")]
    public void Serve_wants_a_port_that_there_can_be(string port)
    {
        _line.Run("serve", "--port", port).ShouldBe(1);
        _line.Error.ShouldStartWith($"--port is \"{port}\"; write a number from 0 to 65535.");
    }

    [Fact]
    public void Serve_opens_the_browser_or_does_not()
    {
        _line.Run("serve", "--open", "--no-open").ShouldBe(1);
        _line.Error.ShouldStartWith("Give --open or --no-open, not both.");
    }

    [Fact]
    public void Help_is_not_an_error()
    {
        _line.Run("--help").ShouldBe(0);
        _line.Out.ShouldContain("replay");
        _line.Error.ShouldBeEmpty();
    }
}
