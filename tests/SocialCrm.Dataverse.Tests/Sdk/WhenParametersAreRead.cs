using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenParametersAreRead
{
    private const string NoSuchKey = "The given key 'x' was not present in the dictionary.";

    [Fact]
    public void A_missing_parameter_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => new ParameterCollection()["x"]).Message.ShouldBe(NoSuchKey);

    [Fact]
    public void A_missing_image_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => new EntityImageCollection()["x"]).Message.ShouldBe(NoSuchKey);

    [Fact]
    public void A_missing_result_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => new OrganizationResponse()["x"]).Message.ShouldBe(NoSuchKey);

    [Fact]
    public void Trying_a_parameter_of_another_type_fails() =>
        new ParameterCollection { { "Target", "text" } }.TryGetValue<Entity>("Target", out _).ShouldBeFalse();

    [Fact]
    public void A_result_that_was_not_given_reads_as_null() => new RetrieveMultipleResponse().EntityCollection.ShouldBeNull();

    [Fact]
    public void A_new_fault_has_no_details() => new OrganizationServiceFault().ErrorDetails.Count.ShouldBe(0);
}
