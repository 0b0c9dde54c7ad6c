namespace SocialCrm.Plugins.Fairness;

/// <summary>Decides when the communications team is told that many people can see a case. It is told; nothing of the case changes.</summary>
public static class HeadsUp
{
    /// <summary>True once the reach has come to the limit.</summary>
    /// <param name="reach">Followers of the author and of everybody who shared a post of the case; null when no network tells.</param>
    /// <param name="limit">Of the channel; null: nobody is told.</param>
    /// <param name="isPrivate">A private message, which nobody but us sees.</param>
    /// <param name="wasTold">It was told of this case before.</param>
    public static bool IsDue(int? reach, int? limit, bool isPrivate, bool wasTold) => reach >= limit && !isPrivate && !wasTold;
}
