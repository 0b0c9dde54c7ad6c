using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Sorts cases by who can answer them: cases for the same groups of reps wait in the same queue.</summary>
internal sealed class SkillQueues
{
    private readonly int[] _queueOf;

    public SkillQueues(IReadOnlyList<SimulatedCase> cases, IReadOnlyList<RepGroup> groups)
    {
        var known = new Dictionary<(Intent, string?, string?), int>();
        var queues = new Dictionary<string, int>();
        var groupsOf = new List<int[]>();
        _queueOf = new int[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var kind = (cases[i].Intent, cases[i].Topic, cases[i].Language);
            if (!known.TryGetValue(kind, out var queue))
                known[kind] = queue = QueueFor([.. Enumerable.Range(0, groups.Count).Where(group => groups[group].Skills.Cover(cases[i]))]);
            _queueOf[i] = queue;
        }
        GroupsOfQueue = [.. groupsOf];
        QueuesOfGroup = [.. Enumerable.Range(0, groups.Count).Select(group => Enumerable.Range(0, groupsOf.Count).Where(queue => groupsOf[queue].Contains(group)).ToArray())];

        int QueueFor(int[] able)
        {
            var name = string.Join(' ', able);
            if (queues.TryGetValue(name, out var queue))
                return queue;
            groupsOf.Add(able);
            return queues[name] = groupsOf.Count - 1;
        }
    }

    public int Count => GroupsOfQueue.Length;

    public int[][] GroupsOfQueue { get; }

    public int[][] QueuesOfGroup { get; }

    /// <summary>The queue in which a case waits.</summary>
    public int Of(int theCase) => _queueOf[theCase];

    /// <summary>How many cases there are that nobody in the roster can answer.</summary>
    public int Unanswerable => _queueOf.Count(queue => GroupsOfQueue[queue].Length == 0);
}
