using System;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>The parameters of scrm_LinkProfile.</summary>
internal sealed class LinkProfileInput
{
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400; the sentence names the parameter.</exception>
    public LinkProfileInput(PluginScope scope)
    {
        ProfileId = scope.RequiredId("ProfileId");
        var decision = scope.Required("Decision");
        Decision = Enum.TryParse<LinkDecision>(decision, ignoreCase: true, out var known) && Enum.IsDefined(typeof(LinkDecision), known)
            ? known
            : throw Faults.Reject($"Decision is '{decision}': give 'Verify', 'Claim', 'Reject' or 'Unlink'.");
        Customer = ReadCustomer(scope);
        Evidence = scope.Input<string>("Evidence");
    }

    public Guid ProfileId { get; }

    public LinkDecision Decision { get; }

    /// <summary>Null takes the suggested contact.</summary>
    public Customer? Customer { get; }

    public string? Evidence { get; }

    private static Customer? ReadCustomer(PluginScope scope)
    {
        var id = scope.Input<Guid>("CustomerId");
        var table = scope.Input<string>("CustomerType")?.Trim().ToLowerInvariant();
        if (id == Guid.Empty)
            return null;
        return table is ContactTable.Name or AccountTable.Name
            ? new Customer(table, id)
            : throw Faults.Reject($"CustomerType is '{table}': give 'contact' or 'account'.");
    }
}
