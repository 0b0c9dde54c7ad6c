using System;

namespace SocialCrm.Plugins.Recognition;

/// <summary>A recognition that is kept, withdrawn or not.</summary>
/// <param name="ReplyId">The draft that thanks the customer, or null.</param>
public sealed record KnownRecognition(Guid Id, Guid EmployeeId, Guid? ReplyId);
