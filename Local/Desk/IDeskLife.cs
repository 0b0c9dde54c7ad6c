using System;

namespace SocialCrm.Local.Desk;

/// <summary>What goes on in the organization around the requests of a desk: time passes, and background work is done.</summary>
public interface IDeskLife
{
    /// <summary>Lets a request have its turn: one at a time, and with the clock set.</summary>
    /// <param name="writes">The request may change something that background work has to follow up.</param>
    T During<T>(Func<T> request, bool writes);
}
