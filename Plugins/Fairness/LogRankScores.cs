using System.Collections.Generic;

namespace SocialCrm.Plugins.Fairness;

/// <summary>How much sooner than expected each wait ended: above 0 for an early answer, below 0 for a long wait, 0 in sum (log-rank scores).</summary>
/// <remarks>
/// The score of a wait is 1 if it has ended, less the answers that it had to expect by then (Nelson and Aalen). Somebody who wrote just
/// now had none to expect yet and scores close to 0, whatever happens later.
/// </remarks>
internal static class LogRankScores
{
    /// <param name="sorted">Shortest first.</param>
    public static double[] Of(IReadOnlyList<FirstResponse> sorted)
    {
        var scores = new double[sorted.Count];
        var expected = 0.0;
        for (var first = 0; first < sorted.Count;)
        {
            var next = first;
            var ended = 0;
            for (; next < sorted.Count && sorted[next].Minutes == sorted[first].Minutes; next++)
                ended += sorted[next].HasEnded ? 1 : 0;
            expected += ended / (double)(sorted.Count - first);
            for (; first < next; first++)
                scores[first] = (sorted[first].HasEnded ? 1 : 0) - expected;
        }

        return scores;
    }
}
