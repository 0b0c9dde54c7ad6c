using System;
using System.IO;

namespace SocialCrm.Cli.Setup;

/// <summary>The files that come with the program.</summary>
internal static class BundledFiles
{
    /// <summary>Posts about a fictional company.</summary>
    public const string Posts = "posts.ndjson";

    /// <summary>The set-up of that company.</summary>
    public const string Config = "config.json";

    /// <summary>The people who answer at that company.</summary>
    public const string Team = "team.json";

    /// <summary>A set-up that suits any company; channels are added from the posts.</summary>
    public const string Defaults = "defaults.json";

    /// <summary>A month of traffic and a team of about that company's size.</summary>
    public const string Simulation = "simulation.json";

    /// <summary>A set-up for a first day: two channels, topics, a calendar and policies with their ladders.</summary>
    public const string GettingStarted = "getting-started.json";

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Bundled", name);

    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));
}
