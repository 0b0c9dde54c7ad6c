namespace SocialCrm.Cli.Simulation;

/// <summary>How the time of a group of reps was used.</summary>
/// <param name="OnDutyHours">In shifts, without breaks.</param>
/// <param name="BusyHours">Of those, with a case.</param>
/// <param name="OverrunHours">Beyond the end of a shift or into a break, to finish what was begun.</param>
internal sealed record GroupUse(string Name, int Reps, double OnDutyHours, double BusyHours, double OverrunHours)
{
    /// <summary>0 to 1; 0 when nobody was there.</summary>
    public double Utilisation => OnDutyHours > 0 ? BusyHours / OnDutyHours : 0;
}
