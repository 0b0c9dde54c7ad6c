using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

public class When_a_solution_is_imported
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void Its_plug_ins_run_from_its_own_assembly_with_their_configuration()
    {
        TestSolution.ImportInto(_org.Host, TestSolution.With(typeof(NicknamePlugin), CreateStep with { Configuration = "unsecure" }));

        _org.Read("contact", _org.Create("contact", ("lastname", "Kim")))["nickname"].ShouldBe("unsecure 1");
    }

    [Fact]
    public void A_plug_in_with_two_texts_gets_the_configuration_and_no_secret()
    {
        TestSolution.ImportInto(_org.Host, TestSolution.With(typeof(TwoSettingsPlugin), CreateStep with { Configuration = "unsecure" }));

        _org.Read("contact", _org.Create("contact", ("lastname", "Kim")))["nickname"].ShouldBe("unsecure, no secret");
    }

    [Fact]
    public void Importing_it_again_replaces_its_steps_instead_of_doubling_them()
    {
        TestSolution.ImportInto(_org.Host, TestSolution.With(typeof(NicknamePlugin), CreateStep with { Configuration = "old" }));
        TestSolution.ImportInto(_org.Host, TestSolution.With(typeof(NicknamePlugin), CreateStep with { Configuration = "new" }));

        _org.Read("contact", _org.Create("contact", ("lastname", "Kim")))["nickname"].ShouldBe("new 1");
    }

    [Fact]
    public void Each_organization_has_plug_ins_of_its_own()
    {
        var other = new TestOrganization();
        TestSolution.ImportInto(_org.Host, TestSolution.With(typeof(NicknamePlugin), CreateStep));
        TestSolution.ImportInto(other.Host, TestSolution.With(typeof(NicknamePlugin), CreateStep));
        _org.Create("contact", ("lastname", "Kim"));

        other.Read("contact", other.Create("contact", ("lastname", "Kim")))["nickname"].ShouldBe(" 1");
    }

    [Fact]
    public void Its_custom_apis_become_messages()
    {
        var api = new CustomApi { UniqueName = "test_Name", Parameters = [new CustomApiParameter("Target", CustomApiType.Entity, Optional: false, Table: null)] };
        TestSolution.ImportInto(_org.Host, TestSolution.WithApi(typeof(NicknamePlugin), api));

        _org.Service.Execute(new OrganizationRequest("test_Name") { ["Target"] = new Entity("contact") }).ResponseName.ShouldBe("test_Name");
    }

    [Fact]
    public void Its_roles_and_environment_variables_are_rows_also_after_a_second_import()
    {
        var solution = TestSolution.With(typeof(NicknamePlugin)) with
        {
            Roles = [new SolutionRole(new System.Guid("aaaaaaaa-0000-4000-8000-000000000009"), "Social Rep", [])],
            EnvironmentVariables = [new EnvironmentVariable("test_Zone", "Zone", 100000000, "UTC", Value: null)],
        };

        TestSolution.ImportInto(_org.Host, solution);
        TestSolution.ImportInto(_org.Host, solution with { EnvironmentVariables = [new EnvironmentVariable("test_Zone", "Zone", 100000000, "Europe/Paris", Value: "Europe/Rome")] });

        _org.Host.Organization.Store.Committed.Rows("role").All.Count(role => "Social Rep".Equals(role["name"])).ShouldBe(1);
        _org.Host.Organization.Store.Committed.Rows("environmentvariabledefinition").All.ShouldHaveSingleItem()["defaultvalue"].ShouldBe("Europe/Paris");
        _org.Host.Organization.Store.Committed.Rows("environmentvariablevalue").All.ShouldHaveSingleItem()["value"].ShouldBe("Europe/Rome");
    }

    [Fact]
    public void Its_cloud_flows_and_connection_references_are_rows_and_a_flow_that_was_turned_on_stays_on()
    {
        var id = new System.Guid("aaaaaaaa-0000-4000-8000-000000000010");
        var solution = TestSolution.With(typeof(NicknamePlugin)) with
        {
            CloudFlows = [new CloudFlow(id, "Sweep", "{}", IsOn: false)],
            ConnectionReferences = [new ConnectionReference("test_rss", "Feeds", "/providers/Microsoft.PowerApps/apis/shared_rss")],
        };

        TestSolution.ImportInto(_org.Host, solution);
        State(id).ShouldBe(0);
        TestSolution.ImportInto(_org.Host, solution with { CloudFlows = [new CloudFlow(id, "Sweep", "{}", IsOn: true)] });
        TestSolution.ImportInto(_org.Host, solution with { CloudFlows = [new CloudFlow(id, "Sweep every minute", "{}", IsOn: false)] });

        State(id).ShouldBe(1);
        _org.Host.Organization.Store.Committed.Rows("workflow").All.ShouldHaveSingleItem()["name"].ShouldBe("Sweep every minute");
        _org.Host.Organization.Store.Committed.Rows("connectionreference").All.ShouldHaveSingleItem()["connectionreferencelogicalname"].ShouldBe("test_rss");
    }

    [Fact]
    public void Importing_is_not_counted_as_requests()
    {
        TestSolution.ImportInto(_org.Host, TestSolution.With(typeof(NicknamePlugin)) with { EnvironmentVariables = [new EnvironmentVariable("test_Zone", "Zone", 100000000, "UTC", Value: null)] });

        _org.Host.RequestCount.ShouldBe(0);
    }

    private static SolutionStep CreateStep => TestSolution.Step with { Message = "Create", Stage = 20 };

    private int State(System.Guid flow) =>
        _org.Service.Retrieve("workflow", flow, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value;
}
