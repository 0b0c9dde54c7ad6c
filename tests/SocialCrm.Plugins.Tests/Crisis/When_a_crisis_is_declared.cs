using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Crisis;

public sealed class When_a_crisis_is_declared
{
    private readonly CrisisDesk _desk = new();

    [Fact]
    public void The_open_cases_on_it_join_and_keep_their_customer_and_their_clocks()
    {
        var cases = _desk.Complain(6);
        var customers = cases.Select(CustomerOf).ToList();
        var clocks = cases.Select(theCase => string.Join("\n", _desk.Clocks(theCase))).ToList();

        var declared = _desk.Declare();
        _desk.Sweep();

        declared["Declared"].ShouldBe(true);
        declared["Attached"].ShouldBe(6);
        cases.Select(_desk.CrisisOf).ShouldAllBe(crisis => crisis == (Guid)declared["CrisisId"]);
        cases.Select(_desk.ParentOf).ShouldAllBe(parent => parent == (Guid)declared["CaseId"]);
        cases.Select(CustomerOf).ShouldBe(customers);
        cases.Select(theCase => string.Join("\n", _desk.Clocks(theCase))).ShouldBe(clocks);
    }

    [Fact]
    public void There_is_a_parent_case_with_who_declared_it_and_what_may_be_said()
    {
        _desk.Complain(5);
        var declared = _desk.Desk.Host.ServiceFor(_desk.Lea).Execute(new OrganizationRequest("scrm_DeclareCrisis")
        {
            ["TopicId"] = _desk.Topic,
            ["Statement"] = "We know and are working on it.",
            ["Plan"] = "Payments team, by noon.",
        });

        var crisis = _desk.Crisis((Guid)declared["CrisisId"]);
        crisis[CrisisTable.Statement].ShouldBe("We know and are working on it.");
        crisis[CrisisTable.Plan].ShouldBe("Payments team, by noon.");
        crisis.GetAttributeValue<EntityReference>(CrisisTable.DeclaredBy).Id.ShouldBe(_desk.Lea);
        var parent = _desk.Desk.Case((Guid)declared["CaseId"], IncidentTable.Title, IncidentTable.TicketNumber, IncidentTable.Customer);
        parent[IncidentTable.Title].ShouldBe("Crisis: Double charge");
        parent[IncidentTable.TicketNumber].ShouldBe(declared["CaseNumber"]);
        parent.GetAttributeValue<EntityReference>(IncidentTable.Customer).LogicalName.ShouldBe(AccountTable.Name);
    }

    [Fact]
    public void A_suspected_one_is_declared_on_its_form()
    {
        var cases = _desk.Complain(5);
        _desk.Sweep();

        _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisTable.Name, _desk.Only().Id) { [CrisisTable.State] = Choice.Of(CrisisState.Declared) });
        _desk.Sweep();

        _desk.Only().GetAttributeValue<EntityReference>(CrisisTable.DeclaredBy).Id.ShouldBe(_desk.Lea);
        _desk.CrisisOf(cases[4]).ShouldBe(_desk.Only().Id);
        _desk.ParentOf(cases[4]).ShouldBe(_desk.Only().GetAttributeValue<EntityReference>(CrisisTable.Case).Id);
        _desk.Only()[CrisisTable.Cases].ShouldBe(5);
    }

    [Fact]
    public void A_person_may_begin_one_by_hand()
    {
        var id = _desk.Desk.Host.ServiceFor(_desk.Lea).Create(new Entity(CrisisTable.Name) { [CrisisTable.Topic] = new EntityReference(TopicTable.Name, _desk.Topic) });

        _desk.Crisis(id)[CrisisTable.PrimaryName].ShouldBe("Double charge");
        _desk.Declare()["CrisisId"].ShouldBe(id);
    }

    [Fact]
    public void Declaring_the_same_cause_again_gives_the_same_crisis()
    {
        _desk.Complain(5);
        var first = _desk.Declare();
        var second = _desk.Declare();

        second["Declared"].ShouldBe(false);
        second["CrisisId"].ShouldBe(first["CrisisId"]);
        second["CaseId"].ShouldBe(first["CaseId"]);
    }

    [Fact]
    public void Two_declarations_at_the_same_moment_are_one()
    {
        _desk.Complain(5);
        var answers = new OrganizationResponse[2];

        AtTheSameMoment.Twice(number => answers[number] = Patiently(() => _desk.Declare()));

        answers[0]["CrisisId"].ShouldBe(answers[1]["CrisisId"]);
        answers[0]["CaseId"].ShouldBe(answers[1]["CaseId"]);
        _desk.Desk.All(CrisisTable.Name).Count.ShouldBe(1);
        _desk.Desk.All(IncidentTable.Name, IncidentTable.Title).Count(row => (string)row[IncidentTable.Title] == "Crisis: Double charge").ShouldBe(1);
    }

    [Fact]
    public void One_declaration_by_its_form_and_one_by_the_api_at_the_same_moment_make_one_parent_case()
    {
        _desk.Complain(5);
        _desk.Sweep();
        var suspected = _desk.Only().Id;

        AtTheSameMoment.Twice(number => Patiently(() =>
        {
            if (number == 0)
                return _desk.Declare();
            _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisTable.Name, suspected) { [CrisisTable.State] = Choice.Of(CrisisState.Declared) });
            return new OrganizationResponse();
        }));

        _desk.StateOf(suspected).ShouldBe(CrisisState.Declared);
        _desk.Desk.All(IncidentTable.Name, IncidentTable.Title).Count(row => (string)row[IncidentTable.Title] == "Crisis: Double charge").ShouldBe(1);
    }

    [Fact]
    public void New_posts_on_the_cause_join_with_their_case_at_no_request_more()
    {
        _desk.Complain(3);
        var before = Requests(() => _desk.Complains("usual"));
        var crisis = _desk.Declared();
        _desk.Complains("first after");

        Guid theCase = default;
        Requests(() => theCase = _desk.Complains("dora")).ShouldBe(before);

        _desk.CrisisOf(theCase).ShouldBe(crisis);
        _desk.Clocks(theCase).Length.ShouldBe(2);
    }

    [Fact]
    public void A_post_that_names_the_cause_besides_another_topic_joins_too()
    {
        var crisis = _desk.Declared();
        _desk.Desk.Service.Update(new Entity(TopicTable.Name, _desk.Baggage) { [TopicTable.Order] = 1 });

        var theCase = _desk.Complains("ben", "my bag is lost and I was charged twice for it, please help");

        _desk.Desk.Case(theCase, IncidentTable.Topic).GetAttributeValue<EntityReference>(IncidentTable.Topic).Id.ShouldBe(_desk.Baggage);
        _desk.CrisisOf(theCase).ShouldBe(crisis);
    }

    [Fact]
    public void A_case_joins_when_its_customer_comes_to_the_cause_later()
    {
        var theCase = _desk.Complains("ana", "my bag is lost, please help", "1");
        var crisis = _desk.Declared();
        _desk.CrisisOf(theCase).ShouldBeNull();

        _desk.Complains("ana", "and now I was charged twice as well, please help", "2", "1").ShouldBe(theCase);

        _desk.CrisisOf(theCase).ShouldBe(crisis);
    }

    [Fact]
    public void Other_topics_and_cases_from_before_it_began_stay_out()
    {
        var old = _desk.Complains("old");
        _desk.At("12:00");
        _desk.Complain(5);
        var bag = _desk.Complains("ben", "my bag is lost, please help");

        _desk.Declare()["Attached"].ShouldBe(5);

        _desk.CrisisOf(old).ShouldBeNull();
        _desk.CrisisOf(bag).ShouldBeNull();
    }

    [Fact]
    public void Cases_join_in_pages_and_the_sweep_goes_on_with_the_rest()
    {
        var cases = _desk.Complain(7);

        var declared = _desk.Declare(maxCases: 3);
        declared["Attached"].ShouldBe(3);
        declared["More"].ShouldBe(true);
        var crisis = (Guid)declared["CrisisId"];
        var second = _desk.Keep(crisis, CrisisWork.Join, 3);
        second["Changed"].ShouldBe(3);
        second["More"].ShouldBe(true);
        _desk.Sweep()["HandedOver"].ShouldBe(1);

        cases.Select(_desk.CrisisOf).ShouldAllBe(crisis => crisis != null);
    }

    [Fact]
    public void More_cases_than_the_platform_allows_as_children_belong_to_it_all_the_same()
    {
        var cases = _desk.Complain(103);
        var declared = _desk.Declare(maxCases: 500);
        _desk.Sweep();
        _desk.Sweep();

        cases.Count(theCase => _desk.CrisisOf(theCase) == (Guid)declared["CrisisId"]).ShouldBe(103);
        cases.Count(theCase => _desk.ParentOf(theCase) == (Guid)declared["CaseId"]).ShouldBe(100);
    }

    [Fact]
    public void A_case_with_children_of_its_own_joins_without_the_platforms_parent()
    {
        var cases = _desk.Complain(3);
        _desk.Desk.Service.Update(new Entity(IncidentTable.Name, _desk.Complains("bag", "my bag is lost, please help")) { [IncidentTable.Parent] = new EntityReference(IncidentTable.Name, cases[0]) });

        _desk.Declared();
        _desk.Sweep();

        cases.Select(_desk.CrisisOf).ShouldAllBe(crisis => crisis != null);
        cases.Count(theCase => _desk.ParentOf(theCase) != null).ShouldBe(2);
    }

    [Fact]
    public void Topics_that_many_of_its_posts_mention_belong_to_it()
    {
        _desk.Complain(6);
        _desk.Complain(3, "charged twice, I want a refund, please help", "money");
        _desk.Complains("ben", "charged twice and my bag is lost, please help");

        _desk.Crisis(_desk.Declared())[CrisisTable.RelatedTopics].ShouldBe("Refunds");
    }

    [Theory]
    [InlineData(CrisisState.Closed, "A crisis cools down before it is closed: choose Cooling down.")]
    [InlineData(CrisisState.CoolingDown, "Resolution is missing: say how the cause was put right.")]
    [InlineData(CrisisState.Suspected, "A declared crisis cannot be suspected again: choose False alarm if it was none.")]
    public void Its_form_refuses_what_makes_no_sense(CrisisState state, string sentence)
    {
        var crisis = _desk.Declared();

        CrisisDesk.Refusal(() => _desk.Desk.Service.Update(new Entity(CrisisTable.Name, crisis) { [CrisisTable.State] = Choice.Of(state) })).ShouldBe(sentence);
    }

    [Fact]
    public void A_crisis_keeps_its_topic()
    {
        var crisis = _desk.Declared();

        CrisisDesk.Refusal(() => _desk.Desk.Service.Update(new Entity(CrisisTable.Name, crisis) { [CrisisTable.Topic] = new EntityReference(TopicTable.Name, _desk.Baggage) }))
            .ShouldBe("A crisis keeps its topic: say that it is a false alarm and declare another one.");
    }

    [Fact]
    public void A_call_without_a_cause_is_refused() => CrisisDesk.Refusal(() => _desk.Desk.Service.Execute(new OrganizationRequest("scrm_DeclareCrisis")))
        .ShouldBe("TopicId is missing: say what the posts are about, or give CrisisId a suspected crisis.");

    private static OrganizationResponse Patiently(Func<OrganizationResponse> call)
    {
        while (true)
        {
            try
            {
                return call();
            }
            catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (Plugins.Dataverse.Faults.IsPassing(fault))
            {
                // Whoever lost the race calls again, as a flow does.
            }
        }
    }

    private long Requests(Action act)
    {
        var before = _desk.Desk.Host.RequestCount;
        act();
        return _desk.Desk.Host.RequestCount - before;
    }

    private Guid CustomerOf(Guid theCase) => _desk.Desk.Case(theCase, IncidentTable.Customer).GetAttributeValue<EntityReference>(IncidentTable.Customer).Id;
}
