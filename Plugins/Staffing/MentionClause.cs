using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Staffing;

/// <summary>What the sentence that names an employee says about them.</summary>
internal sealed class MentionClause
{
    private const decimal Clearly = 0.2m;

    private static readonly HashSet<string> Deeds = new HashSet<string>(
        ("was were is are has helped fixed sorted solved found went did made took stayed gave waited carried explained rebooked called listened "
            + "fue es ayudo hizo resolvio encontro war ist hat").Split(' '),
        StringComparer.Ordinal);

    private readonly NameWords _words;
    private readonly NameHit _hit;

    public MentionClause(NameWords words, NameHit hit)
    {
        _words = words;
        _hit = hit;
        First = hit.First;
        while (!words.StartsSentence(First) && !NameCues.IsContrast(words[First - 1]))
            First--;
        Last = hit.Last;
        while (Last + 1 < words.Count && !words.StartsSentence(Last + 1) && !NameCues.IsContrast(words[Last + 1]))
            Last++;
    }

    public int First { get; }

    public int Last { get; }

    public string Text => _words.Between(First, Last);

    /// <summary>Complaint or praise; null when it is neither.</summary>
    /// <param name="read">Reads a text for its intent and tone.</param>
    /// <param name="whole">How the whole post reads.</param>
    /// <param name="isClear">False when only the rest of the post tells.</param>
    public MentionKind? Kind(Func<string, TriageDecision> read, TriageDecision whole, out bool isClear)
    {
        var clause = First == 0 && Last == _words.Count - 1 ? whole : read(Text);
        isClear = true;
        if (IsSarcastic(clause))
            return MentionKind.Complaint;
        if (IsSarcastic(whole))
        {
            isClear = IsBad(clause);
            return MentionKind.Complaint;
        }

        if (IsPraise(clause))
        {
            // "Thanks a lot, Ana. Now I have missed my flight": thanks alone, with a complaint beside them and no "but" between.
            isClear = !IsBad(whole) || IsSetApart || SaysWhatSheDid;
            return isClear ? MentionKind.Praise : MentionKind.Complaint;
        }

        if (IsBad(clause))
            return MentionKind.Complaint;
        isClear = false;
        return IsBad(whole) ? MentionKind.Complaint : IsPraise(whole) ? MentionKind.Praise : null;
    }

    private static bool IsPraise(TriageDecision reading) => reading.Tone >= Clearly && reading.Intent is Intent.Praise or Intent.Noise;

    private static bool IsBad(TriageDecision reading) => reading.Tone <= -Clearly || reading.Intent == Intent.Complaint;

    private static bool IsSarcastic(TriageDecision reading) => reading.Signals.Any(signal => signal.Kind == "sarcasm");

    private bool IsSetApart =>
        (Last + 1 < _words.Count && NameCues.IsContrast(_words[Last + 1])) || (First > 0 && NameCues.IsContrast(_words[First - 1]));

    private bool SaysWhatSheDid => Enumerable.Range(_hit.Last + 1, Math.Max(0, Math.Min(3, Last - _hit.Last))).Any(at => Deeds.Contains(_words[at]));
}
