using System;

namespace SocialCrm.Cli.Simulation;

/// <summary>English words of a file that stand for one of a few values.</summary>
internal static class FileWord<T>
    where T : struct, Enum
{
    /// <summary>Null when it is none; a number is none.</summary>
    public static T? Find(string word)
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    public static T Read(string word) => Find(word) ?? throw new ArgumentException($"{word} is no {typeof(T).Name}.", nameof(word));
}
