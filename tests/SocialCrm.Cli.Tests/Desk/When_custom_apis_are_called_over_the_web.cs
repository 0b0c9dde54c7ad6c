using System;
using System.Net;

namespace SocialCrm.Cli.Tests.Desk;

public sealed class When_custom_apis_are_called_over_the_web : IClassFixture<WebApiDesk>
{
    private readonly WebApiDesk _desk;

    public When_custom_apis_are_called_over_the_web(WebApiDesk desk) => _desk = desk;

    [Fact]
    public void The_parameters_go_in_and_the_answer_comes_out()
    {
        var answer = _desk.Send("POST", "scrm_IngestPost", """
            {"Network":"x","Account":"LarkspurAir","PostId":"1","AuthorId":"77","Text":"My bag did not arrive. Where is it?","PostedOn":"2026-01-01T00:00:00Z"}
            """);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Json?.ToJsonString());
        var caseId = (Guid)answer.Json!["CaseId"]!;
        ((string?)_desk.Get($"incidents({caseId})?$select=ticketnumber")["ticketnumber"]).ShouldStartWith("CAS-");
    }

    [Fact]
    public void What_an_api_refuses_has_its_sentence_and_its_status()
    {
        var nothing = _desk.Send("POST", "scrm_SubmitReply", """{"ReplyId":"00000000-0000-0000-0000-0000000000ff"}""");
        var wrong = _desk.Send("POST", "scrm_IngestPost", """{"Network":"pigeon"}""");
        var unknown = _desk.Send("POST", "scrm_SubmitReply", """{"Answer":"x"}""");

        nothing.Status.ShouldBe(HttpStatusCode.NotFound);
        WebApiDesk.Message(nothing).ShouldContain("ReplyId");
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        WebApiDesk.Message(unknown).ShouldBe("The parameter 'Answer' in the request payload is not a valid parameter for the operation 'scrm_SubmitReply'.");
    }

    [Fact]
    public void A_caller_learns_who_they_are()
    {
        ((Guid)_desk.Get("WhoAmI()")["UserId"]!).ShouldBe(_desk.Host.SystemUserId);
        ((Guid)_desk.Get("WhoAmI")["UserId"]!).ShouldBe(_desk.Host.SystemUserId);
        _desk.Send("GET", "scrm_SubmitReply").Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }
}
