using System;
using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Cli.Tests.Desk;

public sealed class When_rows_are_written_over_the_web : IClassFixture<WebApiDesk>
{
    private readonly WebApiDesk _desk;

    public When_rows_are_written_over_the_web(WebApiDesk desk) => _desk = desk;

    [Fact]
    public void A_row_is_created_and_its_address_is_given()
    {
        var account = _desk.Host.Service.Create(new Entity("account") { ["name"] = "Larkspur" });

        var answer = _desk.Send("POST", "contacts", $$"""
            {"lastname":"Alder","address1_utcoffset":60,"donotphone":true,"gendercode":2,"parentcustomerid_account@odata.bind":"/accounts({{account}})"}
            """);

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        var id = IdIn(answer.EntityId);
        var row = _desk.Host.Service.Retrieve("contact", id, new ColumnSet("lastname", "address1_utcoffset", "donotphone", "gendercode", "parentcustomerid"));
        row.GetAttributeValue<string>("lastname").ShouldBe("Alder");
        row.GetAttributeValue<bool>("donotphone").ShouldBeTrue();
        row.GetAttributeValue<int>("address1_utcoffset").ShouldBe(60);
        row.GetAttributeValue<OptionSetValue>("gendercode").Value.ShouldBe(2);
        row.GetAttributeValue<EntityReference>("parentcustomerid").ShouldBe(new EntityReference("account", account));
    }

    [Fact]
    public void A_new_row_comes_back_when_that_is_preferred()
    {
        var answer = _desk.Send("POST", "contacts?$select=fullname", """{"lastname":"Alder","firstname":"Ann"}""", "return=representation");

        answer.Status.ShouldBe(HttpStatusCode.Created);
        ((string?)answer.Json!["fullname"]).ShouldBe("Ann Alder");
        answer.PreferenceApplied.ShouldBe("return=representation");
    }

    [Fact]
    public void A_row_is_changed_only_while_it_is_what_the_caller_has_read()
    {
        var id = _desk.Contact("Alder");
        var read = (string?)_desk.Get($"contacts({id})?$select=lastname")["@odata.etag"];

        _desk.Send("PATCH", $"contacts({id})", """{"lastname":"Birch"}""", ifMatch: read).Status.ShouldBe(HttpStatusCode.NoContent);
        var late = _desk.Send("PATCH", $"contacts({id})", """{"lastname":"Cedar"}""", ifMatch: read);

        late.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        WebApiDesk.Code(late).ShouldBe("0x80060882");
        ((string?)_desk.Get($"contacts({id})?$select=lastname")["lastname"]).ShouldBe("Birch");
        _desk.Send("DELETE", $"contacts({id})", ifMatch: read).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public void A_row_that_the_caller_knows_already_is_not_sent_again()
    {
        var id = _desk.Contact("Alder");
        var read = (string?)_desk.Get($"contacts({id})?$select=lastname")["@odata.etag"];

        _desk.Send("GET", $"contacts({id})?$select=lastname", ifNoneMatch: read).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public void A_row_that_is_not_there_is_made_unless_the_caller_says_otherwise()
    {
        var id = Guid.Parse("00000000-0000-0000-0000-0000000000a1");

        _desk.Send("PATCH", $"contacts({id})", """{"lastname":"Alder"}""", ifMatch: "*").Status.ShouldBe(HttpStatusCode.NotFound);
        _desk.Send("PATCH", $"contacts({id})", """{"lastname":"Alder"}""", "return=representation").Status.ShouldBe(HttpStatusCode.Created);
        _desk.Send("PATCH", $"contacts({id})", """{"lastname":"Birch"}""", "return=representation").Status.ShouldBe(HttpStatusCode.OK);
        _desk.Send("PATCH", $"contacts({id})", """{"lastname":"Cedar"}""", ifNoneMatch: "*").Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public void A_row_is_found_and_made_by_its_alternate_key()
    {
        var key = new string('a', 64);

        _desk.Send("PATCH", $"socialprofiles(scrm_profilekey='{key}')", """{"profilename":"dana","community":0}""", "return=representation").Status.ShouldBe(HttpStatusCode.Created);

        ((string?)_desk.Get($"socialprofiles(scrm_profilekey='{key}')?$select=profilename")["profilename"]).ShouldBe("dana");
        WebApiDesk.Code(_desk.Send("GET", $"socialprofiles(scrm_profilekey='{new string('b', 64)}')")).ShouldBe("0x80060891");
        _desk.Send("DELETE", $"socialprofiles(scrm_profilekey='{key}')").Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public void Columns_and_lookups_are_emptied()
    {
        var account = _desk.Host.Service.Create(new Entity("account") { ["name"] = "Larkspur" });
        var id = _desk.Contact("Alder", row => { row["jobtitle"] = "Pilot"; row["parentcustomerid"] = new EntityReference("account", account); });

        _desk.Send("PATCH", $"contacts({id})", """{"jobtitle":null,"parentcustomerid_account@odata.bind":null}""", ifMatch: "*");

        var row = _desk.Get($"contacts({id})?$select=jobtitle,_parentcustomerid_value");
        row["jobtitle"].ShouldBeNull();
        row["_parentcustomerid_value"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"horn":1}""", "0x80048d19", "'horn' does not exist on type 'Microsoft.Dynamics.CRM.contact'")]
    [InlineData("""{"address1_utcoffset":"two"}""", "0x80048d19", "address1_utcoffset")]
    [InlineData("""{"_parentcustomerid_value":"x"}""", "0x80048d19", "@odata.bind")]
    [InlineData("""{"parentcustomerid_account@odata.bind":"/accounts"}""", "0x80048d19", "names no row")]
    [InlineData("""{"parentcustomerid_account":{"name":"Larkspur"}}""", "0x80040800", "not supported by the local desk")]
    [InlineData("{", "0x80048d19", "not JSON")]
    [InlineData("""{"address1_utcoffset":9999}""", "0x80044330", "address1_utcoffset")]
    public void A_body_that_does_not_fit_is_refused(string body, string code, string words)
    {
        var answer = _desk.Send("POST", "contacts", body);

        WebApiDesk.Code(answer).ShouldBe(code);
        WebApiDesk.Message(answer).ShouldContain(words);
        ((int)answer.Status).ShouldBeOneOf(400, 501);
    }

    private static Guid IdIn(string? address) => Guid.Parse(address!.Split('(')[1].TrimEnd(')'));
}
