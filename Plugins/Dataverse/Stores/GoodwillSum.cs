using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>The queries that add up goodwill in the base currency. The database adds, so that nobody has too many rows to be counted.</summary>
internal static class GoodwillSum
{
    /// <summary>Where the answer holds the sum.</summary>
    public const string Alias = "given";

    private const string Case = "thecase", Person = "person", Author = "author", AuthorsPerson = "authorsperson";

    private static readonly string Joins =
        $"<link-entity name='{IncidentTable.Name}' from='{IncidentTable.Id}' to='{GoodwillTable.Case}' alias='{Case}'>" +
        $"<link-entity name='{ContactTable.Name}' from='{ContactTable.Id}' to='{IncidentTable.Customer}' link-type='outer' alias='{Person}'/>" +
        $"<link-entity name='{SocialProfileTable.Name}' from='{SocialProfileTable.Id}' to='{IncidentTable.Profile}' link-type='outer' alias='{Author}'>" +
        $"<link-entity name='{ContactTable.Name}' from='{ContactTable.Id}' to='{SocialProfileTable.Customer}' link-type='outer' alias='{AuthorsPerson}'/>" +
        "</link-entity></link-entity>";

    /// <summary>On the case and on those that were merged into it, whenever it was given.</summary>
    /// <param name="except">The goodwill that is decided on.</param>
    public static string OnCase(GoodwillCustomer customer, Guid except) => Of(except, Filter("or", Ones(customer)));

    /// <summary>The same, and on all cases of the customer, of their household and of the author.</summary>
    /// <param name="except">The goodwill that is decided on.</param>
    /// <param name="since">UTC.</param>
    public static string ToCustomer(GoodwillCustomer customer, Guid except, DateTime since) => Of(
        except,
        $"<condition attribute='{GoodwillTable.CreatedOn}' operator='ge' value='{since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}'/>" +
        Filter("or", Ones(customer) + Theirs(customer, Case, IncidentTable.Customer, Person) + ByAuthor(customer)));

    private static string Of(Guid except, string filter) =>
        $"<fetch aggregate='true'><entity name='{GoodwillTable.Name}'><attribute name='{GoodwillTable.AmountBase}' alias='{Alias}' aggregate='sum'/><filter>" +
        $"<condition attribute='{GoodwillTable.State}' operator='ne' value='{Choice.Of(GoodwillState.Rejected).Value}'/>" +
        $"<condition attribute='{GoodwillTable.Id}' operator='ne' value='{except}'/>{filter}</filter>{Joins}</entity></fetch>";

    private static string Ones(GoodwillCustomer customer) =>
        Is(Case, IncidentTable.Id, customer.CaseId.ToString()) + Is(Case, IncidentTable.Master, customer.CaseId.ToString());

    private static string Theirs(GoodwillCustomer customer, string row, string lookup, string person) =>
        In(row, lookup, customer.CustomerIds) + In(person, ContactTable.Company, customer.AccountIds)
        + string.Concat(customer.Addresses.Select(address => Filter(
            "and", Is(person, ContactTable.AddressLine, address.Line) + Is(person, ContactTable.PostalCode, address.PostalCode))));

    /// <summary>Who is verified to be the customer wrote their cases, on whatever channel and whatever customer these have.</summary>
    private static string ByAuthor(GoodwillCustomer customer)
    {
        var theirs = Theirs(customer, Author, SocialProfileTable.Customer, AuthorsPerson);
        return (customer.ProfileId is { } profile ? Is(Case, IncidentTable.Profile, profile.ToString()) : "")
            + (theirs.Length == 0 ? "" : Filter("and", Is(Author, SocialProfileTable.LinkState, Choice.Of(LinkState.Verified).Value.ToString(CultureInfo.InvariantCulture)) + Filter("or", theirs)));
    }

    private static string Filter(string type, string conditions) => $"<filter type='{type}'>{conditions}</filter>";

    private static string Is(string alias, string column, string value) =>
        $"<condition entityname='{alias}' attribute='{column}' operator='eq' value='{SecurityElement.Escape(value)}'/>";

    private static string In(string alias, string column, IReadOnlyCollection<Guid> ids) => ids.Count == 0
        ? ""
        : $"<condition entityname='{alias}' attribute='{column}' operator='in'>{string.Concat(ids.Select(id => $"<value>{id}</value>"))}</condition>";
}
