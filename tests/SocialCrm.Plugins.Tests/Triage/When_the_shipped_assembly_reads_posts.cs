using System;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Triage;

public sealed class When_the_shipped_assembly_reads_posts
{
    private const int Posts = 300;

    private static readonly TriageContext Alone = new("", InOpenConversation: false, RepliesToUs: false, []);

    [Fact]
    public void It_decides_as_the_build_for_net10_does()
    {
        var desk = new Desk();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Training", "airlines.csv")).Skip(1).Take(Posts))
        {
            var decision = TriagePolicy.Decide(PostText.Decode(line), Alone);

            var shipped = desk.Service.Execute(new OrganizationRequest("scrm_Triage") { ["Text"] = line });

            shipped["Tone"].ShouldBe(decision.Tone, line);
            shipped["Signals"].ShouldBe(SignalsJson.Write(decision), line);
        }
    }
}
