using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>A case of ours that was given another customer, intent, topic, urgency or policy.</summary>
internal sealed class CaseReclassification
{
    private readonly PluginScope _scope;
    private readonly Entity _before;

    public CaseReclassification(PluginScope scope)
    {
        _scope = scope;
        _before = scope.PreImage!;
    }

    /// <summary>
    /// Recomputes the open clocks once; safe to repeat, as turns that have the policy already are left alone. Who writes with a
    /// change when the case is due next, as intake does, has moved the clocks already.
    /// </summary>
    public void Apply()
    {
        if (_scope.Target.Contains(IncidentTable.NextDueOn))
            return;
        var isActive = (_before.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value ?? 0) == (int)CaseState.Active;
        if (!isActive || !_before.Contains(IncidentTable.Channel) || !_before.Contains(IncidentTable.Policy))
            return;

        var policies = new PolicyStore(_scope.AsSystem);
        var chosen = _scope.Target.GetAttributeValue<EntityReference>(IncidentTable.Policy);
        if (chosen != null && chosen.Id == _before.GetAttributeValue<EntityReference>(IncidentTable.Policy).Id)
            return;
        var terms = chosen == null ? policies.For(Facts(), CustomerOfCase()) : policies.ById(chosen.Id);
        if (terms == null)
            return;

        var row = new Entity(IncidentTable.Name, _scope.Target.Id);
        new CaseClocks(_scope.AsSystem).PolicyChanged(row.Id, terms, row);
        if (row.Attributes.Count == 0)
            return;
        _scope.AsSystem.Update(row);
        _scope.Trace("sla: case={0} policy={1}", row.Id, terms.Terms.Policy.Id);
    }

    private PolicyFacts Facts() => new PolicyFacts(
        Now<EntityReference>(IncidentTable.Channel)?.Id,
        Choice.Read<Intent>(Now<OptionSetValue>(IncidentTable.Intent)),
        Choice.Read<Urgency>(Now<OptionSetValue>(IncidentTable.Urgency)),
        Now<EntityReference>(IncidentTable.Topic)?.Id);

    private Customer? CustomerOfCase() =>
        Now<EntityReference>(IncidentTable.Customer) is { } customer ? new Customer(customer.LogicalName, customer.Id) : null;

    private T? Now<T>(string column)
        where T : class =>
        _scope.Target.Contains(column) ? _scope.Target.GetAttributeValue<T>(column) : _before.GetAttributeValue<T>(column);
}
