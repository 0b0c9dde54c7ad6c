using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Tests.Goodwill;

/// <summary>Reps may give up to 50 for a case and 100 for a customer, leads up to 500 and 1,000. Rosa is a rep, Lea and Zoe are leads; Ana waits for an answer.</summary>
internal sealed class GoodwillDesk
{
    public GoodwillDesk()
    {
        Limit(Role.Rep, 50m, 100m);
        Limit(Role.Approver, 500m, 1000m);
        Rosa = User("Rosa", Role.Rep);
        Lea = User("Lea", Role.Approver);
        Zoe = User("Zoe", Role.Approver);
        Case = Desk.Receives("my bag is lost, please help", id: "c1").CaseId();
    }

    public Desk Desk { get; } = new();

    public Guid Rosa { get; }

    public Guid Lea { get; }

    public Guid Zoe { get; }

    public Guid Case { get; }

    public static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    public OrganizationResponse Offer(Guid user, decimal amount, Guid? theCase = null, string currency = "USD") => Desk.Host.ServiceFor(user).Execute(
        new OrganizationRequest("scrm_OfferGoodwill") { ["CaseId"] = theCase ?? Case, ["Amount"] = amount, ["Currency"] = currency, ["Reason"] = "Bag late" });

    /// <summary>Whether Rosa, with a limit of 60 for a case, may give this case 55 after she gave 55 to the first one: not when both count together.</summary>
    public bool CountsTogetherWith(Guid second)
    {
        Limit(Role.Rep, 60m, 100m);
        Offer(Rosa, 55m)["State"].ShouldBe("Approved");
        return (string)Offer(Rosa, 55m, second)["State"] == "Requested";
    }

    public OrganizationResponse Decide(Guid goodwill, Guid user, bool approve, string reason = "looked at it") => Desk.Host.ServiceFor(user).Execute(
        new OrganizationRequest("scrm_DecideGoodwill") { ["GoodwillId"] = goodwill, ["Approve"] = approve, ["Reason"] = reason });

    /// <summary>Somebody saves the form.</summary>
    public void Save(Guid goodwill, Guid user, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(GoodwillTable.Name, goodwill);
        foreach (var (column, value) in columns)
            row[column] = value;
        Desk.Host.ServiceFor(user).Update(row);
    }

    /// <summary>Somebody decides on the form, and says why.</summary>
    public void Save(Guid goodwill, Guid user, GoodwillState state, string? why = "looked at it") =>
        Save(goodwill, user, (GoodwillTable.State, Choice.Of(state)), (GoodwillTable.DecisionReason, why));

    public Guid Waiting() => Desk.Where(GoodwillTable.Name, GoodwillTable.State, Choice.Of(GoodwillState.Requested).Value).Single().Id;

    public Entity Read(Guid id) => Desk.Where(
        GoodwillTable.Name, GoodwillTable.Id, id,
        GoodwillTable.Amount, GoodwillTable.State, GoodwillTable.Reason, GoodwillTable.DecisionReason, GoodwillTable.RequestedBy, GoodwillTable.DecidedBy, GoodwillTable.DecidedOn,
        GoodwillTable.PaidOn).Single();

    public string StateOf(Guid goodwill) => Read(goodwill).FormattedValues[GoodwillTable.State];

    public void Customer(Guid theCase, Guid customer, string table = ContactTable.Name) =>
        Desk.Service.Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.Customer] = new EntityReference(table, customer) });

    public Guid Contact(params (string Column, object? Value)[] columns) => Desk.Create(ContactTable.Name, [(ContactTable.LastName, "Vela"), .. columns]);

    /// <summary>In the place of what the role had.</summary>
    public void Limit(string role, decimal perCase, decimal perCustomer)
    {
        foreach (var known in Desk.Where(GoodwillLimitTable.Name, GoodwillLimitTable.PrimaryName, role))
            Desk.Service.Delete(GoodwillLimitTable.Name, known.Id);
        AddLimit(role, perCase, perCustomer);
    }

    public void AddLimit(string role, decimal perCase, decimal perCustomer) => Desk.Create(
        GoodwillLimitTable.Name, (GoodwillLimitTable.PrimaryName, role), (GoodwillLimitTable.PerCase, perCase), (GoodwillLimitTable.PerCustomer, perCustomer));

    public void WithoutLimits()
    {
        foreach (var limit in Desk.All(GoodwillLimitTable.Name))
            Desk.Service.Delete(GoodwillLimitTable.Name, limit.Id);
    }

    /// <param name="role">Null for a role that has no limit.</param>
    public Guid User(string name, string? role) => Desk.User(name, role == Role.Approver ? [Role.Rep, role] : [role ?? Role.Admin]);

    /// <summary>The customer complains about somebody on the case.</summary>
    public void Complains(Guid user)
    {
        var employee = Desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Lea Reyes"), (EmployeeTable.User, new EntityReference(UserTable.Name, user)));
        Desk.Create(
            StaffMentionTable.Name,
            (StaffMentionTable.Employee, new EntityReference(EmployeeTable.Name, employee)), (StaffMentionTable.Case, new EntityReference(IncidentTable.Name, Case)),
            (StaffMentionTable.Kind, Choice.Of(Plugins.Staffing.MentionKind.Complaint)), (StaffMentionTable.State, Choice.Of(Plugins.Staffing.MentionState.Confirmed)));
    }
}
