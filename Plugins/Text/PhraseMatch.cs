namespace SocialCrm.Plugins.Text;

/// <summary>A phrase found in a post: which one, and its first and last token.</summary>
internal readonly struct PhraseMatch
{
    public PhraseMatch(int phrase, int first, int last)
    {
        Phrase = phrase;
        First = first;
        Last = last;
    }

    public int Phrase { get; }

    public int First { get; }

    public int Last { get; }
}
