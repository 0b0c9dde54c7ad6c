using System;

namespace SocialCrm.Local.Dataverse;

/// <summary>One line that a plug-in traced, with what was running when it did.</summary>
/// <param name="At">The host clock, UTC.</param>
/// <param name="Step">The name of the step or custom API that traced.</param>
public sealed record TraceLine(DateTime At, Guid CorrelationId, string Step, string Text);
