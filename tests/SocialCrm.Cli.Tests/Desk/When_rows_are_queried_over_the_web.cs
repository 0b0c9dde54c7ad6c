using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Cli.Tests.Desk;

public sealed class When_rows_are_queried_over_the_web : IClassFixture<When_rows_are_queried_over_the_web.People>
{
    private readonly WebApiDesk _desk;

    public When_rows_are_queried_over_the_web(People people) => _desk = people.Desk;

    [Theory]
    [InlineData("lastname eq 'Alder'", "Alder")]
    [InlineData("lastname ne 'Alder'", "Birch_1", "Birch21", "O'Neil")]
    [InlineData("lastname eq 'O''Neil'", "O'Neil")]
    [InlineData("contains(lastname,'irch')", "Birch_1", "Birch21")]
    [InlineData("contains(lastname,'h_1')", "Birch_1")]
    [InlineData("startswith(lastname,'B') and endswith(lastname,'21')", "Birch21")]
    [InlineData("not contains(lastname,'irch')", "Alder", "O'Neil")]
    [InlineData("not (lastname eq 'Alder' or address1_utcoffset gt 2)", "Birch_1")]
    [InlineData("address1_utcoffset gt 1", "Birch21", "O'Neil")]
    [InlineData("address1_utcoffset le 1", "Alder", "Birch_1")]
    [InlineData("2 lt address1_utcoffset", "Birch21", "O'Neil")]
    [InlineData("jobtitle eq null", "Alder", "Birch_1", "Birch21")]
    [InlineData("jobtitle ne null", "O'Neil")]
    [InlineData("lastname in ('Alder','Birch21')", "Alder", "Birch21")]
    [InlineData("donotphone eq true", "Alder")]
    [InlineData("createdon lt 2020-01-01T00:00:00Z")]
    [InlineData("createdon gt 2020-01-01T01:00:00%2B01:00 and lastname eq 'Alder'", "Alder")]
    [InlineData("parentcustomerid_account/name eq 'Larkspur'", "Birch_1", "Birch21")]
    [InlineData("parentcustomerid_account/name eq 'Larkspur' or lastname eq 'Alder'", "Alder", "Birch_1", "Birch21")]
    [InlineData("_parentcustomerid_value eq null", "Alder", "O'Neil")]
    public void A_filter_finds_what_it_says(string filter, params string[] found) => Names($"contacts?$select=lastname&$filter={filter}&$orderby=lastname").ShouldBe(found);

    [Fact]
    public void The_order_and_the_number_of_rows_are_chosen()
    {
        Names("contacts?$select=lastname&$orderby=address1_utcoffset desc,lastname&$top=2").ShouldBe(["O'Neil", "Birch21"]);
        Names("contacts?$select=lastname&$orderby=lastname desc").ShouldBe(["O'Neil", "Birch21", "Birch_1", "Alder"]);
    }

    [Fact]
    public void Pages_follow_each_other_until_the_end()
    {
        var first = _desk.Get("contacts?$select=lastname&$orderby=lastname&$count=true", "odata.maxpagesize=3");
        var second = _desk.Get(((string)first["@odata.nextLink"]!).Split("/v9.2/")[1], "odata.maxpagesize=3");

        ((int)first["@odata.count"]!).ShouldBe(4);
        first["value"]!.AsArray().Count.ShouldBe(3);
        second["value"]!.AsArray().Select(Name).ShouldBe(["O'Neil"]);
        second.ContainsKey("@odata.nextLink").ShouldBeFalse();
        _desk.Send("GET", "contacts/$count").Text.ShouldBe("4");
    }

    [Fact]
    public void A_row_has_the_chosen_columns_its_id_and_its_version_and_no_others()
    {
        var row = _desk.Rows("contacts?$select=lastname,jobtitle,donotphone,_parentcustomerid_value&$filter=lastname eq 'Birch21'")[0]!.AsObject();

        row.Select(property => property.Key).ShouldBe(["@odata.etag", "lastname", "jobtitle", "donotphone", "_parentcustomerid_value", "contactid"]);
        row["jobtitle"].ShouldBeNull();
        ((string)row["@odata.etag"]!).ShouldStartWith("W/\"");
    }

    [Fact]
    public void Names_and_tables_of_lookups_come_with_the_annotations_that_are_asked_for()
    {
        const string Address = "contacts?$select=statecode,_parentcustomerid_value&$filter=lastname eq 'Birch21'";
        var all = _desk.Rows(Address, "odata.include-annotations=\"*\"")[0]!.AsObject();
        var some = _desk.Rows(Address, "odata.include-annotations=\"Microsoft.Dynamics.CRM.*\"")[0]!.AsObject();

        ((string?)all["_parentcustomerid_value@OData.Community.Display.V1.FormattedValue"]).ShouldBe("Larkspur");
        ((string?)all["_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).ShouldBe("account");
        ((string?)all["_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]).ShouldBe("parentcustomerid_account");
        ((string?)all["statecode@OData.Community.Display.V1.FormattedValue"]).ShouldBe("Active");
        some.Select(property => property.Key).Count(key => key.Contains('@', StringComparison.Ordinal) && key[0] != '@').ShouldBe(2);
    }

    [Fact]
    public void Rows_are_read_along_through_lookups_also_two_steps_far()
    {
        var rows = _desk.Rows("contacts?$select=lastname&$expand=parentcustomerid_account($select=name;$expand=primarycontactid($select=lastname))&$orderby=lastname");

        rows[0]!["parentcustomerid_account"].ShouldBeNull();
        ((string?)rows[1]!["parentcustomerid_account"]!["name"]).ShouldBe("Larkspur");
        ((string?)rows[2]!["parentcustomerid_account"]!["primarycontactid"]!["lastname"]).ShouldBe("Alder");
        rows[1]!.AsObject().ContainsKey("_parentcustomerid_value").ShouldBeFalse();
    }

    [Fact]
    public void Rows_that_point_to_a_row_are_read_along()
    {
        var policies = _desk.Rows("scrm_policies?$select=scrm_name&$expand=scrm_policystep_policy($select=scrm_name,scrm_order;$orderby=scrm_order desc;$top=2)&$filter=scrm_name eq 'Critical, on every channel'");

        policies[0]!["scrm_policystep_policy"]!.AsArray().Select(step => (string?)step!["scrm_name"])
            .ShouldBe(["Escalate when the solution is due", "Remind an hour before the solution is due"]);
    }

    [Theory]
    [InlineData("unicorns", HttpStatusCode.NotFound, "0x8006088a", "unicorns")]
    [InlineData("contacts?$select=horn", HttpStatusCode.BadRequest, "0x80060888", "horn")]
    [InlineData("contacts?$filter=lastname eq", HttpStatusCode.BadRequest, "0x80060888", "lastname eq")]
    [InlineData("contacts?$filter=length(lastname) eq 3", HttpStatusCode.NotImplemented, "0x80040800", "not supported by the local desk")]
    [InlineData("contacts?$apply=aggregate($count as n)", HttpStatusCode.NotImplemented, "0x80040800", "$apply")]
    [InlineData("contacts(00000000-0000-0000-0000-0000000000ff)", HttpStatusCode.NotFound, "0x80040217", "Does Not Exist")]
    public void What_it_does_not_understand_it_refuses_by_name(string address, HttpStatusCode status, string code, string words)
    {
        var answer = _desk.Send("GET", address);

        answer.Status.ShouldBe(status);
        WebApiDesk.Code(answer).ShouldBe(code);
        WebApiDesk.Message(answer).ShouldContain(words);
    }

    [Fact]
    public void Clients_learn_which_tables_there_are()
    {
        var definitions = _desk.Rows("EntityDefinitions?$select=EntitySetName,LogicalName");

        definitions.Select(table => ((string?)table!["LogicalName"], (string?)table["EntitySetName"])).ShouldContain(("scrm_policy", "scrm_policies"));
        ((string?)_desk.Get("EntityDefinitions(LogicalName='incident')")["EntitySetName"]).ShouldBe("incidents");
        _desk.Rows(string.Empty).Select(set => (string?)set!["name"]).ShouldContain("socialactivities");
        _desk.Send("GET", "$metadata").Text!.ShouldContain("EntityType Name=\"incident\"");
    }

    private string?[] Names(string address) => [.. _desk.Rows(address).Select(Name)];

    private static string? Name(JsonNode? row) => (string?)row!["lastname"];

    /// <summary>Four contacts, two of one company.</summary>
    public sealed class People
    {
        public People()
        {
            var alder = Desk.Contact("Alder", row => { row["address1_utcoffset"] = 0; row["donotphone"] = true; });
            var company = Desk.Host.Service.Create(new Entity("account") { ["name"] = "Larkspur", ["primarycontactid"] = new EntityReference("contact", alder) });
            Desk.Contact("Birch_1", row => { row["address1_utcoffset"] = 1; row["parentcustomerid"] = new EntityReference("account", company); });
            Desk.Contact("Birch21", row => { row["address1_utcoffset"] = 3; row["parentcustomerid"] = new EntityReference("account", company); });
            Desk.Contact("O'Neil", row => { row["address1_utcoffset"] = 4; row["jobtitle"] = "Pilot"; });
        }

        public WebApiDesk Desk { get; } = new();
    }
}
