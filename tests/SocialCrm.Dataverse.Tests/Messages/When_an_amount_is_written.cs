using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_an_amount_is_written
{
    private readonly TestOrganization _org = new();

    public When_an_amount_is_written() => _org.AddColumns(
        "account",
        new ColumnSchema { Name = "test_amount", Type = ColumnType.Money, Precision = 2 },
        new ColumnSchema { Name = "test_amount_base", Type = ColumnType.Money, Precision = 2, ValidForCreate = false, ValidForUpdate = false },
        new ColumnSchema { Name = "exchangerate", Type = ColumnType.DecimalNumber, Precision = 12, ValidForCreate = false, ValidForUpdate = false });

    [Fact]
    public void A_row_without_a_currency_gets_the_base_currency()
    {
        var row = Read(Give(50m));

        row.GetAttributeValue<EntityReference>("transactioncurrencyid").Name.ShouldBe("US Dollar");
        row["exchangerate"].ShouldBe(1m);
        row["test_amount_base"].ShouldBe(new Money(50m));
        row.FormattedValues["test_amount"].ShouldBe("$50.00");
    }

    [Fact]
    public void The_base_amount_is_the_amount_divided_by_the_rate_of_its_currency()
    {
        var row = Read(Give(50m, Euro(0.8m)));

        row["test_amount"].ShouldBe(new Money(50m));
        row["test_amount_base"].ShouldBe(new Money(62.5m));
        row["exchangerate"].ShouldBe(0.8m);
    }

    [Fact]
    public void Another_amount_is_converted_at_the_rate_of_that_moment()
    {
        var euro = Euro(0.8m);
        var id = Give(50m, euro);
        _org.Update("transactioncurrency", euro.Id, ("exchangerate", 0.5m));
        Read(id)["test_amount_base"].ShouldBe(new Money(62.5m));

        _org.Update("account", id, ("test_amount", new Money(10m)));

        Read(id)["test_amount_base"].ShouldBe(new Money(20m));
    }

    [Fact]
    public void Another_currency_converts_the_amount_that_is_there()
    {
        var id = Give(50m);

        _org.Update("account", id, ("transactioncurrencyid", Euro(0.5m)));

        Read(id)["test_amount_base"].ShouldBe(new Money(100m));
    }

    [Fact]
    public void The_currency_of_an_amount_cannot_be_taken_away()
    {
        var id = Give(50m);

        var fault = TestOrganization.FaultOf(() => _org.Update("account", id, ("transactioncurrencyid", null)));

        fault.ErrorCode.ShouldBe(ErrorCodes.InvalidArgument);
        fault.Message.ShouldStartWith("The currency cannot be null");
    }

    [Fact]
    public void The_base_amount_is_the_platforms_to_set() =>
        TestOrganization.FaultOf(() => _org.Update("account", Give(50m), ("test_amount_base", new Money(1m))))
            .Message.ShouldContain("not valid for update");

    [Fact]
    public void A_row_without_an_amount_gets_no_currency() =>
        _org.Read("account", _org.Create("account", ("name", "Contoso"))).Contains("transactioncurrencyid").ShouldBeFalse();

    private Guid Give(decimal amount, EntityReference? currency = null) =>
        _org.Create("account", ("name", "Contoso"), ("test_amount", new Money(amount)), ("transactioncurrencyid", currency));

    private EntityReference Euro(decimal rate) => new(
        "transactioncurrency",
        _org.Create("transactioncurrency", ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"), ("exchangerate", rate)));

    private Entity Read(Guid id) => _org.Read("account", id);
}
