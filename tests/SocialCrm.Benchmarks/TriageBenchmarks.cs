using System.Linq;
using BenchmarkDotNet.Attributes;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Benchmarks;

/// <summary>What triage of one post costs, by its length, and what its reasons cost beside it.</summary>
[MemoryDiagnoser]
public class TriageBenchmarks
{
    private const string Sentences =
        "@LarkspurAir our bags were left in Tulsa again, two hours at the desk and nobody can say when they come! The crew was kind, but can you please call me? "
        + "I paid $60 for them http://t.co/a1B2c3D4e5 and would like that back 😡 #neveragain. Thanks for the quick reply yesterday, it is still missing. ";

    private static readonly TriageContext Alone = new("LarkspurAir", InOpenConversation: false, RepliesToUs: false, []);

    private string _text = "";

    /// <summary>In characters.</summary>
    [Params(140, 1_000, 30_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void WritePost() => _text = string.Concat(Enumerable.Repeat(Sentences, Length / Sentences.Length + 1)).Substring(0, Length);

    [Benchmark]
    public TriageDecision Decide() => TriagePolicy.Decide(_text, Alone);

    [Benchmark]
    public int DecideAndExplain() => TriagePolicy.Decide(_text, Alone).Signals.Count;
}
