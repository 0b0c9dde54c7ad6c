using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Setup;

namespace SocialCrm.Cli.Simulation;

/// <summary>A simulation with everything that it found.</summary>
/// <param name="Unanswerable">Cases that nobody in the team has the skill for.</param>
internal sealed record SimulationRun(
    SimulationSetup Setup, SimulatedTraffic Traffic, IReadOnlyList<OrderFigures> Orders, StaffingNeed Staffing, int Unanswerable)
{
    public OrderFigures Ours => In(QueueOrder.Ours);

    public OrderFigures In(QueueOrder order) => Orders.Single(one => one.Order == order);

    /// <summary>The same traffic, the same work and the same team in every queue order.</summary>
    public static SimulationRun Of(SimulationSetup setup, CrmSetup crm)
    {
        var policies = new CasePolicies(crm);
        var traffic = new TrafficMaker(setup, policies).Make();
        var roster = Roster.Of(setup);
        var skills = new SkillQueues(traffic.Cases, roster.Groups);
        var orders = QueueOrder.All.Select(order => OrderFigures.Of(order, traffic.Cases, DeskRun.Of(traffic.Cases, roster, skills, order, traffic.To), traffic.To));
        var staffing = new StaffingSearch(setup, month => month == 0 ? traffic : new TrafficMaker(setup, policies, month).Make()).Find();
        return new SimulationRun(setup, traffic, [.. orders], staffing, skills.Unanswerable);
    }
}
