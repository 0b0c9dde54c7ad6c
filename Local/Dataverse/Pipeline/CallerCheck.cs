using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Who may send requests: enabled users. Roles are imported but not enforced; what they contain is tested against the solution.</summary>
internal sealed class CallerCheck(RowStore store)
{
    /// <exception cref="System.ServiceModel.FaultException{T}">The user is not known or is disabled.</exception>
    public void Check(Operation operation)
    {
        var user = store.View(operation.Transaction).Find("systemuser", operation.Caller.UserId);
        if (user is null)
            throw Fault.Of(ErrorCodes.PrivilegeDenied, $"The user {operation.Caller.UserId:D} is not a user of this organization.");
        if (user["isdisabled"] is true)
            throw Fault.Of(ErrorCodes.PrivilegeDenied, $"The user {operation.Caller.UserId:D} is disabled.");
    }
}
