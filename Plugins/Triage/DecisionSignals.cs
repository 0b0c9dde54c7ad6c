using System.Collections;
using System.Collections.Generic;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Triage;

/// <summary>The reasons of a decision, put into words when somebody first asks for them: most posts are decided without that.</summary>
internal sealed class DecisionSignals : IReadOnlyList<Signal>
{
    private readonly string _text;
    private readonly TriageContext _context;
    private IReadOnlyList<Signal>? _signals;

    public DecisionSignals(string text, TriageContext context)
    {
        _text = text;
        _context = context;
    }

    public int Count => Signals.Count;

    public Signal this[int index] => Signals[index];

    private IReadOnlyList<Signal> Signals => _signals ??= Write();

    public IEnumerator<Signal> GetEnumerator() => Signals.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<Signal> Write()
    {
        var model = _context.Model ?? TriageModel.BuiltIn;
        using var reading = PostReading.Of(_text);
        var verdict = IntentRules.Choose(_text, reading, _context);
        var topic = TopicMatch.FirstOf(_context.Topics, reading.Tokens, out var phrase);
        return Reasons.Of(_text, reading, verdict, model, topic is null ? null : new Signal("topic", phrase, topic.Name));
    }
}
