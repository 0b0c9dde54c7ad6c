using System;
using System.Collections.Generic;
using System.IO;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Training;

namespace SocialCrm.Cli.Tests.Training;

/// <summary>The posts that the built-in model is trained on.</summary>
internal static class TrainingPosts
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Training");

    public static IReadOnlyList<LabelledPost> All { get; } =
        LabelledFiles.Read(new Shell(TextWriter.Null, TextWriter.Null, Folder, IsTerminal: false), [Folder]);
}
