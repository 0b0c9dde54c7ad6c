using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenARowIsHandedOn
{
    private static readonly Guid Id = new("6f1f2a34-0000-4000-8000-000000000001");

    [Fact]
    public void A_new_row_has_no_id() => new Entity().Id.ShouldBe(Guid.Empty);

    [Fact]
    public void A_new_row_has_no_table() => new Entity().LogicalName.ShouldBeNull();

    [Fact]
    public void Its_reference_points_to_it() => new Entity("account", Id).ToEntityReference().ShouldBe(new EntityReference("account", Id));

    [Fact]
    public void Its_reference_carries_the_row_version() =>
        new Entity("account", Id) { RowVersion = "7" }.ToEntityReference().RowVersion.ShouldBe("7");

    [Fact]
    public void Its_reference_has_no_name() => new Entity("account", Id).ToEntityReference().Name.ShouldBeNull();

    [Fact]
    public void As_another_class_it_is_a_new_object()
    {
        var row = new Entity("account", Id);
        row.ToEntity<Entity>().ShouldNotBeSameAs(row);
    }

    [Fact]
    public void As_another_class_it_shares_its_columns()
    {
        var row = new Entity("account", Id);
        row.ToEntity<Entity>().Attributes.ShouldBeSameAs(row.Attributes);
    }

    [Fact]
    public void A_row_named_by_key_holds_the_key() => new Entity("account", "number", "A1").KeyAttributes["number"].ShouldBe("A1");

    [Fact]
    public void A_reference_by_key_holds_the_key()
    {
        var keys = new EntityReference("account", "number", "A1").KeyAttributes;
        keys.Count.ShouldBe(1);
        keys["number"].ShouldBe("A1");
    }

    [Fact]
    public void A_new_collection_of_rows_is_one_empty_page()
    {
        var rows = new EntityCollection();
        rows.Entities.Count.ShouldBe(0);
        rows.MoreRecords.ShouldBeFalse();
        rows.TotalRecordCount.ShouldBe(0);
        rows.PagingCookie.ShouldBeNull();
    }
}
