using System;
using System.IO;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>A model as text, so that it can be pasted into a column.</summary>
public static class ModelText
{
    /// <summary>Length of the scrm_weights column, in characters.</summary>
    public const int Maximum = 1048576;

    /// <summary>Base64 in one line.</summary>
    public static string Write(TriageModel model) => Convert.ToBase64String((model ?? throw new ArgumentNullException(nameof(model))).ToBytes());

    /// <summary>Reads what <see cref="Write"/> wrote; line ends and spaces do not matter.</summary>
    /// <exception cref="InvalidDataException">The text holds no model that this version can use; the message says why in one sentence.</exception>
    public static TriageModel Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidDataException("The model has no weights: paste what socialcrm triage train --base64 writes.");
        return TriageModel.Read(Bytes(text!));
    }

    private static byte[] Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("The weights are not base64: paste all that socialcrm triage train --base64 writes, and nothing else.", e);
        }
    }
}
