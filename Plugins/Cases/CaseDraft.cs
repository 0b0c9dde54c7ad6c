using System;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Cases;

/// <summary>The columns of a new case that follow from its first post.</summary>
/// <param name="Title">What the customer wants, at most 200 characters.</param>
/// <param name="Description">The post with personal data masked, at most 2,000 characters.</param>
/// <param name="OriginCode">incident.caseorigincode: 2483 Facebook, 3986 Twitter, 3 Web.</param>
/// <param name="MessageTypeCode">incident.messagetypecode: 0 public, 1 private.</param>
/// <param name="PriorityCode">incident.prioritycode: 1 High, 2 Normal, 3 Low; from urgency alone.</param>
/// <param name="Reach">Followers, for information only.</param>
/// <param name="Influence">0 to 100, the logarithm of the reach, for information only.</param>
public sealed record CaseDraft(
    string Title,
    string Description,
    int OriginCode,
    int MessageTypeCode,
    int PriorityCode,
    int? Reach,
    double? Influence)
{
    /// <summary>Length of incident.description and socialactivity.description.</summary>
    public const int DescriptionLength = 2000;

    public static CaseDraft For(IncomingPost post, Channel channel, Urgency urgency) => new CaseDraft(
        CaseTitle.From(post.Said, channel.Mention),
        PostText.CutExact(PersonalData.Mask(post.Said), DescriptionLength),
        Origin(post.Network),
        post.IsPrivate ? 1 : 0,
        Priority(urgency),
        post.Author.Followers,
        InfluenceOf(post.Author.Followers));

    /// <summary>The priority that an urgency stands for.</summary>
    public static int Priority(Urgency urgency) => urgency switch
    {
        Urgency.Critical or Urgency.High => 1,
        Urgency.Low => 3,
        _ => 2,
    };

    private static int Origin(Network network) => network switch
    {
        Network.X => 3986,
        Network.Facebook => 2483,
        _ => 3,
    };

    private static double? InfluenceOf(int? followers) =>
        followers == null ? null : Math.Round(10 * Math.Log10(1 + (double)followers), 2);
}
