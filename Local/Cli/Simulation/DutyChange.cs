namespace SocialCrm.Cli.Simulation;

/// <summary>A rep begins to work or stops: at the beginning and end of shifts and breaks.</summary>
/// <param name="At">Ticks, UTC.</param>
internal readonly record struct DutyChange(long At, int Rep, bool IsOn);
