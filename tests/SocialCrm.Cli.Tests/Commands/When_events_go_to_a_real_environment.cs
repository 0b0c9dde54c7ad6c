using System;
using System.IO;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_events_go_to_a_real_environment : IDisposable
{
    private readonly StringWriter _sent = new();

    public void Dispose() => _sent.Dispose();

    [Fact]
    public void A_request_goes_out_as_one_line_with_its_parameters()
    {
        Live("""{"id":1,"results":{}}""").Execute(IntakeRequest.Of(Tests.Replay.Read.OnePost(Tests.Replay.Read.Post)));
        _sent.ToString().ShouldBe("""{"id":1,"request":"scrm_IngestPost","parameters":{"Network":"x","Account":"ContosoAir","PostId":"101","AuthorId":"77","Text":"Hello","PostedOn":"2026-03-02T09:14:00Z"}}""" + Environment.NewLine);
    }

    [Fact]
    public void A_fault_keeps_its_code_and_sentence()
    {
        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(() => Live("""{"id":1,"fault":{"code":-2147185397,"message":"Account is missing."}}""").Execute(new OrganizationRequest("scrm_IngestPost")));
        fault.Detail.ErrorCode.ShouldBe(-2147185397);
        fault.Detail.Message.ShouldBe("Account is missing.");
    }

    [Fact]
    public void A_fault_that_asks_for_another_try_gets_one()
    {
        var live = Live(
            """{"id":1,"fault":{"code":-2147185405,"message":"Send the request again."}}""",
            """{"id":2,"results":{"Outcome":"Case opened"}}""");
        var patient = new PatientService(live.Execute);
        patient.Execute(new OrganizationRequest("scrm_IngestPost")).Results["Outcome"].ShouldBe("Case opened");
        patient.Retries.ShouldBe(1);
    }

    [Fact]
    public void A_fault_that_never_goes_away_is_a_refusal_after_five_tries()
    {
        var tries = 0;
        var patient = new PatientService(_ =>
        {
            tries++;
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = -2147185405 });
        });
        Should.Throw<FaultException<OrganizationServiceFault>>(() => patient.Execute(new OrganizationRequest("scrm_IngestPost")));
        tries.ShouldBe(5);
    }

    [Fact]
    public void A_connection_that_ends_early_is_said_in_one_sentence() =>
        Should.Throw<InputException>(() => Live().Execute(new OrganizationRequest("scrm_IngestPost"))).Message.ShouldBe("The live connection ended before all was sent.");

    private LiveService Live(params string[] answers) => new(_sent, new StringReader(string.Join('\n', answers)));
}
