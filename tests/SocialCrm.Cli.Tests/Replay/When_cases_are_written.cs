using System.IO;
using System.Text;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Tests.Report;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_cases_are_written
{
    [Fact]
    public void Each_pause_of_a_turn_has_its_two_ends_and_one_that_goes_on_has_none()
    {
        var theCase = Sample.Case(1, Sample.Post(1));
        var turn = Sample.Turn(theCase, due: 180) with
        {
            Pauses = [new ReplayedPause(Sample.Nine, Sample.Nine.AddMinutes(20)), new ReplayedPause(Sample.Nine.AddMinutes(30), null)],
        };
        using var file = new MemoryStream();

        CasesFile.Write(Sample.Crm(theCase with { Turns = [turn] }), file);

        Encoding.UTF8.GetString(file.ToArray()).ShouldContain(
            """
            "pauses":[{"from":"2026-03-02T09:00:00Z","to":"2026-03-02T09:20:00Z"},{"from":"2026-03-02T09:30:00Z","to":null}]
            """);
    }
}
