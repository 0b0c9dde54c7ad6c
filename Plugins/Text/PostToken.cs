namespace SocialCrm.Plugins.Text;

/// <summary>One word, number, handle, link, emoji or mark of a post, with the place where it stands.</summary>
internal readonly struct PostToken
{
    public PostToken(TokenKind kind, TokenBreak breakBefore, bool isQuoted, int start, int length, int form, int formLength, int plainLength)
    {
        Kind = kind;
        BreakBefore = breakBefore;
        IsQuoted = isQuoted;
        Start = start;
        Length = length;
        Form = form;
        FormLength = formLength;
        PlainLength = plainLength;
    }

    public TokenKind Kind { get; }

    public TokenBreak BreakBefore { get; }

    /// <summary>The author repeats what somebody else wrote.</summary>
    public bool IsQuoted { get; }

    /// <summary>First character in the post.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>Where the normal form begins in <see cref="PostTokens.Forms"/>.</summary>
    public int Form { get; }

    public int FormLength { get; }

    /// <summary>Length of a second form, right after the first, in which drawn-out letters are single; 0 when none were drawn out.</summary>
    public int PlainLength { get; }
}
