using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Cli.Replay;

/// <summary>What the posts of a replay cost in organization requests, by what they were to the CRM.</summary>
internal sealed class RequestCosts
{
    private static readonly string CaseOpened = OutcomeName.Of(Outcome.CaseOpened);
    private static readonly string JoinedCase = OutcomeName.Of(Outcome.JoinedCase);
    private static readonly string Duplicate = OutcomeName.Of(Outcome.Duplicate);

    private readonly HashSet<(string Network, string AuthorId)> _authors = [];
    private readonly List<long> _secondDeliveries = [];
    private readonly List<long> _followUps = [];
    private readonly List<long> _newAuthors = [];

    /// <summary>Of all events.</summary>
    public long Total { get; private set; }

    /// <summary>Kinds of posts that occurred, cheapest first, each with its name.</summary>
    public IReadOnlyList<(string Kind, RequestCost Cost)> Kinds =>
    [
        .. new[] { ("a second delivery", _secondDeliveries), ("a known author's follow-up", _followUps), ("a new author's case", _newAuthors) }
            .Where(kind => kind.Item2.Count > 0)
            .Select(kind => (kind.Item1, RequestCost.Of(kind.Item2))),
    ];

    /// <param name="answer">Null when the event was refused.</param>
    /// <param name="requests">All that were made, the event's own call among them.</param>
    public void Add(ReplayEvent happened, OrganizationResponse? answer, long requests)
    {
        Total += requests;
        if (happened is not PostAppeared post || answer == null)
            return;
        var isKnown = !_authors.Add((post.Network, post.Author.Id));
        var outcome = answer.Results.TryGetValue("Outcome", out var value) ? value as string : null;
        var kind = outcome == Duplicate ? _secondDeliveries
            : outcome == JoinedCase && isKnown ? _followUps
            : outcome == CaseOpened && !isKnown ? _newAuthors
            : null;
        kind?.Add(requests - 1);
    }
}
