namespace SocialCrm.Cli.Training;

/// <summary>What machines that never saw a post make of it.</summary>
/// <param name="Post">The post's place among all posts.</param>
/// <param name="Label">The class that it belongs to.</param>
/// <param name="Margins">One for each class.</param>
internal sealed record ScoredSample(int Post, int Label, double[] Margins);
