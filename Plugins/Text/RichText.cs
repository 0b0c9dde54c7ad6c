using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Reads the notes that people write in the timeline, which Dataverse stores as HTML.</summary>
public static class RichText
{
    /// <summary>The text without its tags, entities decoded, spaces between words single; text that is no HTML stays as it is.</summary>
    public static string Plain(string text)
    {
        if (text.IndexOf("</", System.StringComparison.Ordinal) < 0)
            return text;

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '<' ? text.IndexOf('>', at) : -1;
            Append(plain, end < 0 ? text[at] : ' ');
            at = end < 0 ? at : end;
        }

        return PostText.Decode(plain.ToString().Trim());
    }

    private static void Append(StringBuilder plain, char c)
    {
        if (!char.IsWhiteSpace(c))
            plain.Append(c);
        else if (plain.Length > 0 && plain[plain.Length - 1] != ' ')
            plain.Append(' ');
    }
}
