using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.History;

/// <summary>Tells a customer's history as it is at this moment.</summary>
[CustomApi("scrm_GetCustomerHistory")]
public sealed class GetCustomerHistoryApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var id = scope.Input<Guid>("CustomerId");
        if (id == Guid.Empty)
            throw Faults.Reject("CustomerId is missing: give the id of a contact or an account.");
        var table = scope.Required("CustomerType").ToLowerInvariant();
        if (table != ContactTable.Name && table != AccountTable.Name)
            throw Faults.Reject($"CustomerType is '{table}': give 'contact' or 'account'.");

        var history = new HistoryStore(scope.AsSystem).Of(HistorySubject.OfCustomer(new Customer(table, id), scope.UtcNow));
        scope.Output("History", HistoryJson.Write(history));
        scope.Output("Summary", HistorySummary.Write(history));
    }
}
