using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>The names by which callers and keys know a network.</summary>
public static class NetworkName
{
    /// <summary>All names, for a message that tells the caller what is allowed.</summary>
    public const string Known = "x, facebook, instagram, youtube, forum, review, other";

    /// <summary>Reads a name in any case; "twitter" is taken as x. Null for an unknown name.</summary>
    public static Network? Parse(string name)
    {
        switch (name.Trim().ToLowerInvariant())
        {
            case "x":
            case "twitter":
                return Network.X;
            case "facebook":
                return Network.Facebook;
            case "instagram":
                return Network.Instagram;
            case "youtube":
                return Network.YouTube;
            case "forum":
                return Network.Forum;
            case "review":
                return Network.Review;
            case "other":
                return Network.Other;
            default:
                return null;
        }
    }

    /// <summary>The lower-case name that goes into keys and outputs.</summary>
    public static string Of(Network network) => network switch
    {
        Network.X => "x",
        Network.Facebook => "facebook",
        Network.Instagram => "instagram",
        Network.YouTube => "youtube",
        Network.Forum => "forum",
        Network.Review => "review",
        Network.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(network)),
    };
}
