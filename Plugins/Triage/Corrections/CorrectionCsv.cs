using System.Collections.Generic;
using System.Text;

namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>Writes corrections as the training command reads them.</summary>
public static class CorrectionCsv
{
    private const string Header = "id,label,intent,text";

    /// <summary>CSV with a header, one line a post: quotation marks doubled, line ends within a text as spaces, lines parted by a line feed.</summary>
    public static string Write(IEnumerable<CorrectedPost> posts)
    {
        var csv = new StringBuilder(Header).Append('\n');
        foreach (var post in posts)
        {
            csv.Append(post.PostId.ToString("D")).Append(',');
            csv.Append(CorrectionLabel.Of(post.Before, post.After, post.Tone)).Append(',');
            csv.Append(post.After).Append(",\"");
            foreach (var c in post.Text) Append(csv, c);
            csv.Append("\"\n");
        }

        return csv.ToString();
    }

    private static void Append(StringBuilder csv, char c)
    {
        if (c == '"') csv.Append('"');
        csv.Append(c is '\r' or '\n' ? ' ' : c);
    }
}
