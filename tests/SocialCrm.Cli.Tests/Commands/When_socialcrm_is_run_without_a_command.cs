using System;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_socialcrm_is_run_without_a_command : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void It_replays_the_bundled_posts_and_leaves_the_report_and_both_zips()
    {
        _line.Run().ShouldBe(0);
        _line.Error.ShouldBeEmpty();
        _line.Out.ShouldContain("The posts that come with the program: ");
        _line.Out.ShouldContain($"Left in {_line.Folder}: report.html, SocialCrm.zip, SocialCrm_managed.zip");
        _line.Out.ShouldContain("Crisis \"Double charge\" (declared): 5 authors in 60 minutes, usually 0; ");
        _line.Out.ShouldContain(" answered with one approved text, ");
        _line.Has("report.html").ShouldBeTrue();
        _line.Has("SocialCrm.zip").ShouldBeTrue();
        _line.Has("SocialCrm_managed.zip").ShouldBeTrue();
        _line.Out.ShouldContain("People named in posts: 2 praised and recognised, 1 complained about (1 tried to pull the case and could not), 1 for a person to confirm.");
        var report = _line.Read("report.html");
        report.ShouldContain("Tried to pull the case from its queue and read: “You cannot take this case: choose another one.”");
        report.ShouldContain("Reached the employee and Lea Lindqvist.");
        _line.Out.ShouldContain("Customers who came to sound worse: 1; the owner of the case was told.");
        _line.Out.ShouldContain("17 cases, 16 answered with one approved text, 1 left to a person.");
        _line.Out.ShouldContain("Goodwill: 4 offered, 2 approved at once, 1 approved and 1 rejected by somebody with a higher limit, 2 owed as open promises.");
        report.ShouldContain("Within the limits of Marta Prado: approved at once. Not paid out yet, so it is owed: an open promise in the history of the customer.");
        report.ShouldContain("Within the limits of Marta Prado: approved at once. Paid out.");
        report.ShouldContain("Above the limits of Marta Prado, so Adele Brandt was asked and approved it: “A child on a bench at night: yes, all of it.” Not paid out yet");
        report.ShouldContain("so Adele Brandt was asked and rejected it: “The first 80 were for this evening as a whole.”");
    }

    [Fact]
    public void The_traveller_with_nine_followers_and_the_celebrity_with_the_same_trouble_have_the_same_clock()
    {
        const string sentence = "An author with 9 followers and one with 1,612,400 had the same trouble (Complaint, Stranded and rebooking, High, x LarkspurAir): both were promised an answer within 60 minutes.";
        _line.Run("replay").ShouldBe(0);

        _line.Out.ShouldContain($"Fairness: {sentence}");
        _line.Read("report.html").ShouldContain(sentence);
        _line.Read("report.html").ShouldContain("<caption>First response by accounts named</caption>");
        _line.Read("report.html").ShouldContain("First responses to posts from 2026-03-02");
    }
}
