namespace SocialCrm.Cli.Simulation;

/// <summary>What chance says about posts, a stream for each subject.</summary>
/// <param name="source">From <see cref="SourceOf"/>.</param>
internal sealed class PostDraws(int seed, int source)
{
    private const int StreamsOfSource = 16;
    private const int SourcesOfMonth = 4_096;

    public Draws Intent { get; } = new(seed, StreamOf(source) + 1);

    public Draws Need { get; } = new(seed, StreamOf(source) + 2);

    public Draws Urgency { get; } = new(seed, StreamOf(source) + 3);

    public Draws Topic { get; } = new(seed, StreamOf(source) + 4);

    public Draws Language { get; } = new(seed, StreamOf(source) + 5);

    public Draws Channel { get; } = new(seed, StreamOf(source) + 6);

    public Draws Followers { get; } = new(seed, StreamOf(source) + 7);

    public Draws Effort { get; } = new(seed, StreamOf(source) + 8);

    public Draws Again { get; } = new(seed, StreamOf(source) + 9);

    /// <summary>Where posts come from: each month has sources of its own, so that no seed makes a month of another seed.</summary>
    /// <param name="month">0 is what is shown, the others are for the staffing.</param>
    /// <param name="crisis">0 for usual posts, then one number for each crisis.</param>
    public static int SourceOf(int month, int crisis) => (month * SourcesOfMonth) + crisis;

    /// <summary>The stream of a source's arrivals; those of its subjects follow.</summary>
    public static int StreamOf(int source) => source * StreamsOfSource;
}
