using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Cli.Replay;

/// <summary>The words for networks in replay and set-up files, and the values of the choice <c>scrm_network</c> behind them.</summary>
internal static class NetworkWord
{
    /// <summary>In the order of the choice's values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Network>().Select(NetworkName.Of)];

    /// <summary>The word for what a file says, in any letter case; null when it is not a network.</summary>
    public static string? Find(string written) => NetworkName.Parse(written) is { } network ? NetworkName.Of(network) : null;

    /// <summary>The value of the choice for a word of <see cref="All"/>.</summary>
    public static int ValueOf(string word) => Choice.First + (int)(NetworkName.Parse(word) ?? throw new ArgumentException($"\"{word}\" is not a network.", nameof(word)));

    /// <summary>The word for a value of the choice; "other" for a value that a newer solution added.</summary>
    public static string Of(int? value) =>
        value - Choice.First is { } index && Enum.IsDefined((Network)index) ? NetworkName.Of((Network)index) : NetworkName.Of(Network.Other);

    /// <summary>The network as people write it.</summary>
    public static string LabelOf(string word) => NetworkName.Parse(word) switch
    {
        null => word,
        Network.Review => "Review site",
        var network => network.Value.ToString(),
    };
}
