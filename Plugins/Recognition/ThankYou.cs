using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Recognition;

/// <summary>What a draft says to a customer who praises an employee. It names nobody: the customer did that, we need not.</summary>
public static class ThankYou
{
    private const string English = "Thank you for your kind words. We have passed them on, and they made somebody's day.";
    private const string Spanish = "Gracias por sus amables palabras. Se las hemos transmitido, y le han alegrado el día a alguien.";

    /// <summary>The channel's own text, or ours in the customer's language; null when there is none in it.</summary>
    /// <param name="post">What the customer wrote.</param>
    /// <param name="ofChannel">Null or empty when the channel has no text of its own.</param>
    public static string? For(string post, string? ofChannel)
    {
        if (!string.IsNullOrWhiteSpace(ofChannel))
            return ofChannel!.Trim();
        return LanguageGuess.Of(post) switch
        {
            null or "en" => English,
            "es" => Spanish,
            _ => null,
        };
    }
}
