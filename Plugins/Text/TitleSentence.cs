using System.Collections.Generic;

namespace SocialCrm.Plugins.Text;

/// <summary>One sentence of a post as a candidate for the title: its tokens, without greeting, and what it is about.</summary>
internal sealed class TitleSentence
{
    /// <summary>Fewer words hardly say what somebody wants.</summary>
    private const int TellingWords = 3;

    private const int ShortQuestion = 6;

    private const int Telling = 3;

    private const int Matter = 4;

    private TitleSentence(int first, int last, int words, bool saysMatter, bool isCourtesy)
    {
        First = first;
        Last = last;
        Words = words;
        SaysMatter = saysMatter;
        IsCourtesy = isCourtesy;
    }

    public int First { get; }

    public int Last { get; }

    private int Words { get; }

    private bool SaysMatter { get; }

    private bool IsCourtesy { get; }

    /// <summary>
    /// The first sentence with a problem or question, else the first that is more than a courtesy, else the first with words; null without words.
    /// A short question takes the sentence before it along: "How can we get it back?" alone does not say what.
    /// </summary>
    public static TitleSentence? Choose(PostTokens tokens)
    {
        TitleSentence? best = null;
        TitleSentence? before = null;
        foreach (var sentence in Split(tokens))
        {
            if (sentence.Rank > (best?.Rank ?? 0)) best = sentence.NeedsContext && before is { Rank: Telling, IsCourtesy: false } ? sentence.After(before) : sentence;
            before = sentence;
        }

        return best;
    }

    private bool NeedsContext => Rank == Matter && Words <= ShortQuestion;

    private int Rank =>
        Words == 0 ? 0
        : Words < TellingWords ? 1
        : SaysMatter ? (IsCourtesy ? Telling : Matter)
        : IsCourtesy ? 2 : Telling;

    private TitleSentence After(TitleSentence before) => new(before.First, Last, before.Words + Words, SaysMatter, IsCourtesy);

    private static IEnumerable<TitleSentence> Split(PostTokens tokens)
    {
        var kinds = TitleWords.Instance.KindsOf(tokens);
        var first = 0;
        for (var next = 1; next <= tokens.Count; next++)
        {
            if (next < tokens.Count && tokens[next].BreakBefore != TokenBreak.Sentence) continue;
            yield return Read(tokens, kinds, first, next - 1);
            first = next;
        }
    }

    private static TitleSentence Read(PostTokens tokens, string?[] kinds, int first, int last)
    {
        while (first < last && (kinds[first] == "opening" || tokens[first].Kind == TokenKind.Handle)) first++;
        var words = 0;
        var matter = false;
        var courtesy = false;
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].IsQuoted) continue;
            if (tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Money) words++;
            matter |= kinds[at] == "matter" || (tokens[at].Kind == TokenKind.Mark && tokens.Forms[tokens[at].Form] == '?');
            courtesy |= kinds[at] == "courtesy";
        }

        return new TitleSentence(first, last, kinds[first] == "opening" ? 0 : words, matter, courtesy);
    }
}
