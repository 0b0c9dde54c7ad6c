using System;
using System.IO;
using SocialCrm.Cli.Commands;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_something_breaks_unexpectedly
{
    [Fact]
    public void One_line_names_the_cause_and_how_to_see_more() =>
        Run("triage", "Why?").ShouldBe("Unexpected error: The printer is on fire. Run the command again with --verbose to see the details." + Environment.NewLine);

    [Fact]
    public void The_details_are_shown_when_asked_for() =>
        Run("triage", "Why?", "--verbose").ShouldContain("System.InvalidOperationException: The printer is on fire");

    private static string Run(params string[] args)
    {
        using var broken = new BrokenWriter();
        using var error = new StringWriter();
        SocialCrmCommand.Run(args, new Shell(broken, error, ".", IsTerminal: false)).ShouldBe(3);
        return error.ToString();
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("The printer is on fire");
    }
}
