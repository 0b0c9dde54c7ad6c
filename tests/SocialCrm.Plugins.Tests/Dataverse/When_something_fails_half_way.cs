using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.Dataverse;

public sealed class When_something_fails_half_way
{
    private const string Complaint = "my bag is lost, please help";
    private const int Deadlock = -2147204784;

    private readonly Desk _desk = new();

    /// <summary>Every request that taking in a first post makes fails once, in turn.</summary>
    [Fact]
    public void Nothing_is_left_behind_and_a_second_try_gives_the_same_case()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var number = 0;
        for (var failing = 1; failing <= 40 && FailsOnce(failing, $"author{++number}"); failing++)
        {
            _desk.All("socialactivity").Count.ShouldBe(number);
            _desk.All("incident").Count.ShouldBe(number);
            _desk.All("contact").Count.ShouldBe(number);
            _desk.All("scrm_turn").Count.ShouldBe(2 * number);
        }

        number.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_deadlock_is_told_as_503_so_that_a_flow_sends_the_post_again()
    {
        FailAt(3);

        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Receives(Complaint));

        fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D03));
        fault.Message.ShouldBe("Something else changed the same conversation at this moment. Send the request again.");
    }

    [Fact]
    public void An_unforeseen_fault_keeps_its_cause_and_names_the_correlation()
    {
        _desk.Host.BeforeRequest = request => request.RequestName == "Create" ? new InvalidOperationException("disk full") : null;

        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Receives(Complaint));

        fault.Message.ShouldStartWith("SocialCrm could not finish scrm_IngestPost: disk full (correlation id ");
        _desk.Host.Traces.Any(line => line.ToString()!.Contains("disk full", StringComparison.Ordinal)).ShouldBeTrue();
    }

    private bool FailsOnce(int at, string author)
    {
        var hit = FailAt(at);
        try
        {
            _desk.Receives(Complaint, author, id: author);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            fault.Detail.ErrorCode.ShouldBe(hit() && at == 1 ? Deadlock : unchecked((int)0x80048D03));
        }

        _desk.Host.BeforeRequest = null;
        if (hit())
            _desk.Receives(Complaint, author, id: author).Outcome().ShouldBe("Case opened");
        return hit();
    }

    private Func<bool> FailAt(int number)
    {
        var seen = 0;
        _desk.Host.BeforeRequest = _ => ++seen == number
            ? new FaultException<OrganizationServiceFault>(
                new OrganizationServiceFault { ErrorCode = Deadlock, Message = "deadlock" }, new FaultReason("deadlock"))
            : null;
        return () => seen >= number;
    }
}
