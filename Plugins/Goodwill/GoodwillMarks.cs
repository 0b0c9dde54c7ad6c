using System;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>Who decided on a goodwill, and when it was decided and paid out.</summary>
/// <param name="DecidedOn">UTC; null until it is approved or rejected.</param>
/// <param name="PaidOn">UTC; null until it is paid out.</param>
public sealed record GoodwillMarks(DateTime? DecidedOn, Guid? DecidedById, DateTime? PaidOn)
{
    /// <summary>The marks of a goodwill that was saved.</summary>
    /// <param name="before">Its state before; null when it is new, and then marks that came with it are kept.</param>
    /// <param name="state">Its state now.</param>
    /// <param name="utcNow">When it was saved.</param>
    /// <param name="userId">Who saved it.</param>
    public GoodwillMarks After(GoodwillState? before, GoodwillState state, DateTime utcNow, Guid userId)
    {
        if (state == before)
            return this;
        return state switch
        {
            GoodwillState.Requested => new GoodwillMarks(null, null, null),
            GoodwillState.PaidOut => DecidedAt(utcNow, userId) with { PaidOn = PaidOn ?? utcNow },
            _ when before == null => DecidedAt(utcNow, userId) with { PaidOn = null },
            GoodwillState.Approved when before == GoodwillState.PaidOut => this with { PaidOn = null },
            _ => new GoodwillMarks(utcNow, userId, null),
        };
    }

    private GoodwillMarks DecidedAt(DateTime utcNow, Guid userId) =>
        DecidedOn == null ? this with { DecidedOn = utcNow, DecidedById = DecidedById ?? userId } : this;
}
