using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_a_step_waits_for_columns
{
    private readonly TestOrganization _org = new();
    private readonly List<string> _ran = [];

    [Fact]
    public void It_runs_when_the_request_sets_one_of_them()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PostOperation, _ => _ran.Add("ran"), Filter("jobtitle", "nickname"));

        _org.Update("contact", id, ("nickname", "D"));

        _ran.ShouldBe(["ran"]);
    }

    [Fact]
    public void It_stays_silent_when_the_request_sets_others()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PostOperation, _ => _ran.Add("ran"), Filter("jobtitle"));

        _org.Update("contact", id, ("nickname", "D"));

        _ran.ShouldBeEmpty();
    }

    [Fact]
    public void A_column_set_by_an_earlier_step_counts()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PreOperation, call => call.Target["jobtitle"] = "Pilot");
        _org.On("Update", "contact", Stage.PreOperation, _ => _ran.Add("ran"), step => Filter("jobtitle")(step) with { Rank = 2 });

        _org.Update("contact", id, ("nickname", "D"));

        _ran.ShouldBe(["ran"]);
    }

    [Theory]
    [InlineData("modifiedon")]
    [InlineData("statecode")]
    public void A_column_that_the_platform_fills_does_not_count(string column)
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PostOperation, _ => _ran.Add("ran"), Filter(column));

        _org.Update("contact", id, ("nickname", "D"));

        _ran.ShouldBeEmpty();
    }

    [Fact]
    public void The_status_reason_that_follows_a_state_does_not_count()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PostOperation, _ => _ran.Add("status"), Filter("statuscode"));
        _org.On("Update", "contact", Stage.PostOperation, _ => _ran.Add("state"), Filter("statecode"));

        _org.Update("contact", id, ("statecode", new OptionSetValue(1)));

        _ran.ShouldBe(["state"]);
    }

    [Fact]
    public void An_unchanged_value_in_the_request_counts_all_the_same()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "D"));
        _org.On("Update", "contact", Stage.PostOperation, _ => _ran.Add("ran"), Filter("nickname"));

        _org.Update("contact", id, ("nickname", "D"));

        _ran.ShouldBe(["ran"]);
    }

    private static System.Func<SolutionStep, SolutionStep> Filter(params string[] columns) =>
        step => step with { FilteringColumns = [.. columns] };
}
