using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_a_customer_reference_is_saved
{
    private readonly Desk _desk = new();
    private readonly Guid _ana;

    public When_a_customer_reference_is_saved() => _ana = _desk.Create(ContactTable.Name, (ContactTable.LastName, "Costa"));

    [Fact]
    public void How_it_is_compared_is_filled_in_and_follows_every_change()
    {
        var id = Save(ReferenceKind.Booking, " kx-7q2m ");
        Key(id).ShouldBe("KX7Q2M");

        Change(id, CustomerReferenceTable.Reference, "@Ana_Costa");
        _desk.Service.Update(new Entity(CustomerReferenceTable.Name, id)
        {
            [CustomerReferenceTable.Kind] = Choice.Of(ReferenceKind.Handle),
            [CustomerReferenceTable.Network] = Choice.Of(Network.YouTube),
        });
        Key(id).ShouldBe("youtube ana_costa");

        Change(id, CustomerReferenceTable.Key, "somebody else");
        Key(id).ShouldBe("youtube ana_costa");
    }

    [Fact]
    public void The_same_reference_is_refused_twice_on_one_contact_and_taken_on_another()
    {
        Save(ReferenceKind.Booking, "KX7Q2M");

        Refusal(() => Save(ReferenceKind.Booking, "kx7-q2m"));
        Save(ReferenceKind.Booking, "KX7Q2M", _desk.Create(ContactTable.Name, (ContactTable.LastName, "Ito")));

        _desk.All(CustomerReferenceTable.Name).Count.ShouldBe(2);
    }

    [Fact]
    public void What_nobody_could_be_recognised_by_is_refused_with_what_to_do()
    {
        Refusal(() => Save(ReferenceKind.Order, " - ")).ShouldBe("A customer reference needs letters or digits: write the code, the number or the handle.");
        Refusal(() => Save(ReferenceKind.Handle, "@ana")).ShouldBe("A handle needs a network: choose the one that it is on.");
        Refusal(() => Save(null, "KX7Q2M")).ShouldBe("A customer reference needs a kind: choose Booking, Order or Handle.");
        Refusal(() => _desk.Create(
            CustomerReferenceTable.Name, (CustomerReferenceTable.Reference, "KX7Q2M"), (CustomerReferenceTable.Kind, Choice.Of(ReferenceKind.Booking))))
            .ShouldBe("A customer reference needs a contact: choose whose it is.");
        var good = Save(ReferenceKind.Order, "4711");
        Refusal(() => Change(good, CustomerReferenceTable.Reference, "#")).ShouldStartWith("A customer reference needs letters or digits");
    }

    [Fact]
    public void It_goes_with_its_contact()
    {
        Save(ReferenceKind.Booking, "KX7Q2M");

        _desk.Service.Delete(ContactTable.Name, _ana);

        _desk.All(CustomerReferenceTable.Name).ShouldBeEmpty();
    }

    private Guid Save(ReferenceKind? kind, string reference, Guid? contact = null) => _desk.Create(
        CustomerReferenceTable.Name,
        (CustomerReferenceTable.Kind, kind is { } known ? Choice.Of(known) : null),
        (CustomerReferenceTable.Reference, reference),
        (CustomerReferenceTable.Contact, new EntityReference(ContactTable.Name, contact ?? _ana)));

    private void Change(Guid id, string column, string value) =>
        _desk.Service.Update(new Entity(CustomerReferenceTable.Name, id) { [column] = value });

    private object Key(Guid id) =>
        _desk.Where(CustomerReferenceTable.Name, CustomerReferenceTable.Id, id, CustomerReferenceTable.Key).Single()[CustomerReferenceTable.Key];

    private static string Refusal(Action act) => Should.Throw<FaultException<OrganizationServiceFault>>(act).Message;
}
