using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Goodwill;

public sealed class When_goodwill_adds_up_for_a_customer
{
    private readonly GoodwillDesk _goodwill = new();
    private readonly Desk _desk;
    private readonly Guid _case;
    private readonly Guid _second;

    /// <summary>Bo is another author, with another customer.</summary>
    public When_goodwill_adds_up_for_a_customer()
    {
        _desk = _goodwill.Desk;
        _case = _goodwill.Case;
        _second = _desk.Receives("my seat is broken, please help", author: "bo").CaseId();
    }

    [Fact]
    public void Two_customers_who_have_nothing_in_common_do_not_count_together() => _goodwill.CountsTogetherWith(_second).ShouldBeFalse();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Contacts_of_one_account_count_together_and_with_the_account_itself(bool isAccount)
    {
        var family = new EntityReference(AccountTable.Name, _desk.Create(AccountTable.Name, ("name", "The Velas")));
        if (isAccount)
            _goodwill.Customer(_case, family.Id, AccountTable.Name);
        else
            _goodwill.Customer(_case, _goodwill.Contact((ContactTable.Company, family)));
        _goodwill.Customer(_second, _goodwill.Contact((ContactTable.Company, family)));

        _goodwill.CountsTogetherWith(_second).ShouldBeTrue();
    }

    [Fact]
    public void However_many_contacts_an_account_has()
    {
        var company = new EntityReference(AccountTable.Name, _desk.Create(AccountTable.Name, ("name", "Contoso")));
        var contacts = Enumerable.Range(0, 202).Select(_ => _goodwill.Contact((ContactTable.Company, company))).ToList();
        _goodwill.Customer(_case, contacts[0]);
        _goodwill.Customer(_second, contacts[^1]);

        _goodwill.CountsTogetherWith(_second).ShouldBeTrue();
    }

    [Theory]
    [InlineData("12 High Street", "AB1 2CD", true)]
    [InlineData("12 HIGH STREET", "ab1 2cd", true)]
    [InlineData("14 High Street", "AB1 2CD", false)]
    [InlineData("12 High Street", "AB9 2CD", false)]
    [InlineData("12 High Street", null, false)]
    [InlineData(null, "AB1 2CD", false)]
    public void Contacts_of_one_address_count_together(string? line, string? postalCode, bool together)
    {
        _goodwill.Customer(_case, _goodwill.Contact((ContactTable.AddressLine, "12 High Street"), (ContactTable.PostalCode, "AB1 2CD")));
        _goodwill.Customer(_second, _goodwill.Contact((ContactTable.AddressLine, line), (ContactTable.PostalCode, postalCode)));

        _goodwill.CountsTogetherWith(_second).ShouldBe(together);
    }

    [Fact]
    public void The_address_is_that_of_whoever_is_offered_something_too()
    {
        _goodwill.Customer(_case, _goodwill.Contact((ContactTable.AddressLine, "5 Rock & Roll <Road>"), (ContactTable.PostalCode, "AB1 2CD")));
        _goodwill.Customer(_second, _goodwill.Contact((ContactTable.AddressLine, " 5 Rock & Roll <Road> "), (ContactTable.PostalCode, "AB1 2CD ")));

        _goodwill.CountsTogetherWith(_second).ShouldBeTrue();
    }

    [Fact]
    public void The_author_counts_whatever_customer_their_cases_have()
    {
        var byMail = _desk.Create(
            IncidentTable.Name,
            ("title", "By mail"), (IncidentTable.Customer, new EntityReference(ContactTable.Name, _goodwill.Contact())),
            (IncidentTable.Profile, _desk.Case(_case, IncidentTable.Profile)[IncidentTable.Profile]));

        _goodwill.CountsTogetherWith(byMail).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Verify", true)]
    [InlineData("Claim", false)]
    public void A_customer_who_is_verified_on_two_channels_counts_once_whoever_the_cases_are_for(string decision, bool together)
    {
        var ana = _goodwill.Contact();
        var onThePage = new SecondChannel(_desk).Receives("my refund is late, please help", author: "ana.v").CaseId();
        _desk.Links(ProfileOf(_case), "Verify", ana);
        _desk.Links(ProfileOf(onThePage), decision, ana);
        _goodwill.Customer(_case, _goodwill.Contact());
        _goodwill.Customer(onThePage, _goodwill.Contact());

        _goodwill.CountsTogetherWith(onThePage).ShouldBe(together);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_customer_of_an_author_whom_nobody_verified_does_not_count(bool authorFirst)
    {
        var ana = _goodwill.Contact();
        _desk.Service.Update(new Entity(SocialProfileTable.Name, ProfileOf(authorFirst ? _case : _second)) { [SocialProfileTable.Customer] = new EntityReference(ContactTable.Name, ana) });
        _goodwill.Customer(authorFirst ? _case : _second, _goodwill.Contact());
        _goodwill.Customer(authorFirst ? _second : _case, ana);

        _goodwill.CountsTogetherWith(_second).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_case_of_the_customer_counts_with_one_that_its_verified_author_wrote_for_somebody_else(bool authorFirst)
    {
        var ana = _goodwill.Contact();
        _desk.Links(ProfileOf(_case), "Verify", ana);
        _goodwill.Customer(authorFirst ? _case : _second, _goodwill.Contact());
        _goodwill.Customer(authorFirst ? _second : _case, ana);
        if (!authorFirst)
            _desk.Links(ProfileOf(_second), "Verify", ana);
        _goodwill.Customer(authorFirst ? _case : _second, _goodwill.Contact());

        _goodwill.CountsTogetherWith(_second).ShouldBeTrue();
    }

    [Fact]
    public void Strangers_who_share_the_account_for_strangers_do_not_count_together()
    {
        ForStrangers();
        var first = _desk.Receives("my seat is broken, please help", author: "eve").CaseId();
        var second = _desk.Receives("my seat is broken, please help", author: "max").CaseId();
        _goodwill.Limit(Role.Rep, 60m, 100m);

        _goodwill.Offer(_goodwill.Rosa, 55m, first)["State"].ShouldBe("Approved");
        _goodwill.Offer(_goodwill.Rosa, 55m, second)["State"].ShouldBe("Approved");
    }

    [Fact]
    public void A_stranger_who_calls_counts_with_nobody()
    {
        var strangers = ForStrangers();
        var byTelephone = _desk.Create(IncidentTable.Name, ("title", "Called"), (IncidentTable.Customer, new EntityReference(AccountTable.Name, strangers)));

        _goodwill.CountsTogetherWith(byTelephone).ShouldBeFalse();
        _goodwill.Offer(_goodwill.Rosa, 55m, byTelephone)["Message"].ShouldBe(
            "Somebody else has to decide: 110.00 for this case is above the limit of 60.00 in the base currency.", "its own case counts");
    }

    [Fact]
    public void What_was_given_on_a_case_counts_on_the_one_it_is_merged_into()
    {
        _goodwill.Offer(_goodwill.Rosa, 40m, _second);
        _desk.Service.Execute(new MergeRequest
        {
            Target = new EntityReference(IncidentTable.Name, _case),
            SubordinateId = _second,
            UpdateContent = new Entity(IncidentTable.Name),
            PerformParentingChecks = false,
        });

        _goodwill.Offer(_goodwill.Rosa, 40m)["Message"].ShouldBe(
            "Somebody else has to decide: 80.00 for this case is above the limit of 50.00 in the base currency.");
        var number = _desk.Case(_case, IncidentTable.TicketNumber)[IncidentTable.TicketNumber];
        var refused = $"The case was merged into {number}: offer the goodwill there.";
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _goodwill.Offer(_goodwill.Rosa, 5m, _second)).Detail.Message.ShouldBe(refused);
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Create(new Entity(GoodwillTable.Name)
        {
            [GoodwillTable.Case] = new EntityReference(IncidentTable.Name, _second),
            [GoodwillTable.Amount] = new Money(5m),
            [GoodwillTable.Reason] = "Late bag",
        })).Detail.Message.ShouldBe(refused);
    }

    private Guid ProfileOf(Guid theCase) => _desk.Case(theCase, IncidentTable.Profile).GetAttributeValue<EntityReference>(IncidentTable.Profile).Id;

    private Guid ForStrangers()
    {
        var strangers = _desk.Create(AccountTable.Name, ("name", "Unknown"));
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel)
        {
            [ChannelTable.UnknownAuthor] = new OptionSetValue(Choice.First + 1),
            [ChannelTable.UnknownCustomer] = new EntityReference(AccountTable.Name, strangers),
        });
        return strangers;
    }
}
