using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenAPluginRefuses
{
    private const int NoErrorCode = unchecked((int)0x80131500);

    [Fact]
    public void With_a_message_only_it_has_failed_without_a_code_or_status()
    {
        var refusal = new InvalidPluginExecutionException("m");
        refusal.Message.ShouldBe("m");
        refusal.Status.ShouldBe(OperationStatus.Failed);
        refusal.ErrorCode.ShouldBe(NoErrorCode);
        refusal.HttpStatus.ShouldBe(PluginHttpStatusCode.NotSet);
    }

    [Fact]
    public void Without_a_message_it_says_only_its_type() =>
        new InvalidPluginExecutionException().Message
            .ShouldBe("Exception of type 'Microsoft.Xrm.Sdk.InvalidPluginExecutionException' was thrown.");

    [Fact]
    public void With_a_code_it_keeps_status_code_and_message()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Retry, 5, "m");
        refusal.Status.ShouldBe(OperationStatus.Retry);
        refusal.ErrorCode.ShouldBe(5);
        refusal.Message.ShouldBe("m");
    }

    [Fact]
    public void With_a_status_and_no_code_it_has_no_code_of_its_own() =>
        new InvalidPluginExecutionException(OperationStatus.Retry, "m").ErrorCode.ShouldBe(NoErrorCode);

    [Fact]
    public void With_a_cause_it_keeps_it()
    {
        var cause = new InvalidOperationException();
        new InvalidPluginExecutionException("m", cause).InnerException.ShouldBeSameAs(cause);
    }

    [Fact]
    public void With_an_http_status_it_tells_the_web_caller() =>
        new InvalidPluginExecutionException("m", PluginHttpStatusCode.BadRequest).HttpStatus.ShouldBe(PluginHttpStatusCode.BadRequest);
}
