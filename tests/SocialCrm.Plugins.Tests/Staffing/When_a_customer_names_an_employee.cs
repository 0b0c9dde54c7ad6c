using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Tests.Staffing;

public sealed class When_a_customer_names_an_employee
{
    private readonly Desk _desk = new();
    private readonly EntityReference _amira;

    public When_a_customer_names_an_employee() =>
        _amira = new EntityReference("scrm_employee", _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad"), ("scrm_variants", "Amira\nA. Haddad")));

    [Fact]
    public void A_rep_records_it_on_the_post_and_the_case_follows()
    {
        var answer = _desk.Receives("Amira at the gate was so rude, please help");

        var mention = Read(Mention(0, ("scrm_postid", new EntityReference("socialactivity", answer.PostId()))));

        mention["scrm_name"].ShouldBe("Amira Haddad: complaint");
        mention.GetAttributeValue<EntityReference>("scrm_caseid").Id.ShouldBe(answer.CaseId());
        mention.FormattedValues["scrm_state"].ShouldBe("Suggested");
    }

    [Fact]
    public void Whoever_drafted_an_answer_is_meant_by_a_first_name_though_the_case_is_not_theirs()
    {
        var amira = _desk.User("Amira", Role.Rep);
        _desk.Service.Update(new Entity("scrm_employee", _amira.Id) { ["scrm_userid"] = new EntityReference("systemuser", amira) });
        var theCase = _desk.Receives("my seat is broken, please help", id: "c1").CaseId();
        _desk.Host.ServiceFor(amira).Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = theCase, ["Text"] = "Which seat is it?" });

        _desk.Receives("Amira is so rude, she hung up on me", replyTo: "c1").CaseId().ShouldBe(theCase);

        var mention = _desk.Service.Retrieve("scrm_staffmention", _desk.All("scrm_staffmention").ShouldHaveSingleItem().Id, new ColumnSet("scrm_basis", "scrm_state"));
        mention["scrm_basis"].ShouldBe("One name, has worked on the case");
        mention.FormattedValues["scrm_state"].ShouldBe("Confirmed");
    }

    [Fact]
    public void Praise_without_a_case_stays_on_its_post()
    {
        var answer = _desk.Receives("Amira was lovely, thank you!");

        var mention = Read(Mention(1, ("scrm_postid", new EntityReference("socialactivity", answer.PostId()))));

        mention["scrm_name"].ShouldBe("Amira Haddad: praise");
        mention.Contains("scrm_caseid").ShouldBeFalse();
    }

    [Fact]
    public void Somewhere_it_has_to_be() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Mention(1))
            .Message.ShouldBe("A staff mention needs a post or a case: choose where the employee is named.");

    [Fact]
    public void Somebody_has_to_be_named() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Create("scrm_staffmention", ("scrm_kind", new OptionSetValue(100000000))))
            .Message.ShouldBe("A staff mention needs an employee: choose who is named.");

    private Guid Mention(int kind, params (string Column, object? Value)[] where) => _desk.Create(
        "scrm_staffmention", [("scrm_employeeid", _amira), ("scrm_kind", new OptionSetValue(100000000 + kind)), .. where]);

    private Entity Read(Guid id) =>
        _desk.Service.Retrieve("scrm_staffmention", id, new ColumnSet("scrm_name", "scrm_caseid", "scrm_state"));
}
