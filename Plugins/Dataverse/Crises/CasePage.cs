namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Reads how many cases one call may change.</summary>
internal static class CasePage
{
    /// <summary>0 counts as left out: a flow or a workflow that leaves an optional number empty may send it as 0.</summary>
    public static int Read(PluginScope scope, int usual, int most)
    {
        var asked = scope.Input<int>("MaxCases");
        var page = asked == 0 ? usual : asked;
        return page < 1 || page > most ? throw Faults.Reject($"MaxCases is {page}: give a number from 1 to {most}.") : page;
    }
}
