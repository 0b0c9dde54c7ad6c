using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>The fields of a post as its caller gave them, by the names that scrm_IngestPost has for them.</summary>
/// <remarks>A field of the wrong type throws <see cref="InvalidPostException"/>.</remarks>
public interface IPostFields
{
    /// <summary>Null when it was left out.</summary>
    string? Text(string name);

    /// <inheritdoc cref="Text"/>
    int? Number(string name);

    /// <inheritdoc cref="Text"/>
    bool? Flag(string name);

    /// <summary>UTC; null when it was left out.</summary>
    DateTime? Time(string name);
}
