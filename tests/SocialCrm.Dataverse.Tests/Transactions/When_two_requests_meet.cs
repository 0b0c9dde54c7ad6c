using System;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Transactions;

public sealed class When_two_requests_meet : IDisposable
{
    private readonly TestOrganization _org = new();
    private readonly TwoRequests _requests = new();

    [Fact]
    public void The_second_writer_of_an_alternate_key_waits_and_then_gets_the_duplicate_fault()
    {
        _org.AddKey("account", "accountnumber");
        _org.On("Create", "account", Stage.PostOperation, call => PauseIf(call.Target["name"], "first"));

        var (first, second) = _requests.Run(_org, () => CreateAccount("first"), () => CreateAccount("second"));

        first.ShouldBeNull();
        TwoRequests.Fault(second).ErrorCode.ShouldBe(-2147088238);
        _org.Count("account").ShouldBe(1);
    }

    [Fact]
    public void The_second_writer_of_an_alternate_key_goes_on_when_the_first_is_undone()
    {
        _org.AddKey("account", "accountnumber");
        _org.On("Create", "account", Stage.PostOperation, call =>
        {
            PauseIf(call.Target["name"], "first");
            if (call.Target["name"].Equals("first"))
                throw new InvalidPluginExecutionException("No.");
        });

        var (first, second) = _requests.Run(_org, () => CreateAccount("first"), () => CreateAccount("second"));

        TwoRequests.Fault(first).Message.ShouldBe("No.");
        second.ShouldBeNull();
        Accounts().ShouldBe(["second"]);
    }

    [Fact]
    public void A_key_value_that_an_unfinished_update_gives_up_can_be_taken_after_it()
    {
        _org.AddKey("account", "accountnumber");
        var id = CreateAccount("first");
        _org.On("Update", "account", Stage.PostOperation, _ => _requests.HaveWritten());

        var (first, second) = _requests.Run(_org, () => _org.Update("account", id, ("accountnumber", "A-2")), () => CreateAccount("second"));

        first.ShouldBeNull();
        second.ShouldBeNull();
        _org.Count("account").ShouldBe(2);
    }

    [Fact]
    public void A_key_value_that_an_unfinished_delete_gives_up_can_be_taken_after_it()
    {
        _org.AddKey("account", "accountnumber");
        var id = CreateAccount("first");
        _org.On("Delete", "account", Stage.PostOperation, _ => _requests.HaveWritten());

        var (first, second) = _requests.Run(_org, () => _org.Service.Delete("account", id), () => CreateAccount("second"));

        first.ShouldBeNull();
        second.ShouldBeNull();
        Accounts().ShouldBe(["second"]);
    }

    [Fact]
    public void Racing_creates_of_one_key_leave_one_row_and_one_fault()
    {
        _org.AddKey("account", "accountnumber");

        var failures = TwoRequests.Race(() => CreateAccount("one"), () => CreateAccount("two"), () => CreateAccount("three"));

        _org.Count("account").ShouldBe(1);
        failures.OfType<Exception>().Select(failure => TwoRequests.Fault(failure).ErrorCode)
            .ShouldBe([ErrorCodes.DuplicateRecordEntityKey, ErrorCodes.DuplicateRecordEntityKey]);
    }

    [Fact]
    public void Two_updates_of_one_row_both_take_effect_and_the_second_sees_the_first_in_its_pre_image()
    {
        var id = CreateAccount("Contoso");
        object? seen = null;
        _org.On("Update", "account", Stage.PostOperation, call =>
        {
            PauseIf(call.Target.Contains("name"), true);
            seen = call.Context.PreEntityImages["Pre"]["name"];
        }, step => step with { Images = [TestOrganization.PreImage("name")] });

        _requests.Run(_org, () => _org.Update("account", id, ("name", "Contoso Air")), () => _org.Update("account", id, ("description", "Airline")));

        seen.ShouldBe("Contoso Air");
        _org.Read("account", id)["name"].ShouldBe("Contoso Air");
        _org.Read("account", id)["description"].ShouldBe("Airline");
    }

    [Fact]
    public void Nobody_reads_what_is_not_committed()
    {
        var duringFirst = -1;
        _org.On("Create", "account", Stage.PostOperation, _ => Run(() => duringFirst = Accounts().Length));

        CreateAccount("Contoso");

        duringFirst.ShouldBe(0);
        Accounts().Length.ShouldBe(1);
    }

    [Fact]
    public void A_transaction_sees_at_once_what_others_commit_beside_its_own_writes()
    {
        string[] seen = [];
        _org.On("Create", "contact", Stage.PreOperation, call =>
        {
            call.Service.Create(TestOrganization.Row("account", ("name", "own")));
            Run(() => CreateAccount("other"));
            seen = Names(call.Service);
        });

        _org.Create("contact", ("lastname", "Kim"));

        seen.ShouldBe(["other", "own"]);
        Accounts().ShouldBe(["other", "own"]);
    }

    [Fact]
    public void Of_two_requests_that_wait_for_each_other_the_younger_is_the_deadlock_victim()
    {
        var (left, right) = (_org.Create("account", ("name", "left")), _org.Create("account", ("name", "right")));
        using var bothHoldOne = new Barrier(2);
        _org.On("Create", "contact", Stage.PreOperation, call =>
        {
            var (mine, theirs) = call.Target["lastname"].Equals("older") ? (left, right) : (right, left);
            call.Service.Update(new Entity("account", mine) { ["description"] = (string)call.Target["lastname"] });
            if (call.Target["lastname"].Equals("older"))
                _requests.HaveWritten();
            bothHoldOne.SignalAndWait(TimeSpan.FromSeconds(20));
            call.Service.Update(new Entity("account", theirs) { ["description"] = (string)call.Target["lastname"] });
        });

        var (older, younger) = RunDeadlock();

        older.ShouldBeNull();
        var cause = TwoRequests.Fault(younger).InnerFault;
        cause.ErrorCode.ShouldBe(-2147204784);
        cause.Message.ShouldContain("1205");
        _org.Read("account", right)["description"].ShouldBe("older");
    }

    [Fact]
    public void A_wait_longer_than_the_limit_is_a_timeout()
    {
        var host = new DataverseHost(TestOrganization.Start, lockWait: TimeSpan.FromMilliseconds(1));
        var id = host.Service.Create(TestOrganization.Row("account", ("name", "Contoso")));
        using var holder = host.Organization.Store.Begin();
        holder.Lock("account", id);

        var fault = TestOrganization.FaultOf(() => host.Service.Update(new Entity("account", id) { ["name"] = "Other" }));

        fault.ErrorCode.ShouldBe(-2147204783);
        fault.Message.ShouldContain("'account'");
    }

    [Fact]
    public void Many_writers_lose_nothing()
    {
        var failures = TwoRequests.Race([.. Enumerable.Range(0, 8).Select(writer => (Action)(() => CreateMany(writer)))]);

        failures.ShouldAllBe(failure => failure == null);
        Accounts().Distinct().Count().ShouldBe(8 * 25);
    }

    public void Dispose() => _requests.Dispose();

    private (Exception? Older, Exception? Younger) RunDeadlock()
    {
        Exception? younger = null;
        _requests.LetGoOn();
        var first = TwoRequests.Race(
            () => _org.Create("contact", ("lastname", "older")),
            () =>
            {
                _requests.AwaitWritten();
                younger = Record.Exception(() => _org.Create("contact", ("lastname", "younger")));
            });
        return (first[0], younger);
    }

    private void CreateMany(int writer)
    {
        for (var i = 0; i < 25; i++)
            _org.Create("account", ("name", $"{writer}/{i}"));
    }

    private void PauseIf(object? value, object wanted)
    {
        if (wanted.Equals(value))
            _requests.HaveWritten();
    }

    private Guid CreateAccount(string name) => _org.Create("account", ("name", name), ("accountnumber", "A-1"));

    private string[] Accounts() => Names(_org.Service);

    private static string[] Names(IOrganizationService service) =>
        [.. service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities.Select(row => (string)row["name"]).Order()];

    private static void Run(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}
