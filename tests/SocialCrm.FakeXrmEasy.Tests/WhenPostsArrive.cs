using System;
using System.Collections.Generic;
using FakeXrmEasy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.FakeXrmEasy.Tests;

/// <summary>FakeXrmEasy runs no solution: no steps, no alternate keys, no transactions. What shows here is the plug-in alone.</summary>
public sealed class WhenPostsArrive
{
    private const string Complaint = "You charged my card twice and nobody answers. I want my money back!";

    private readonly XrmFakedContext _dataverse = new();

    public WhenPostsArrive() => _dataverse.Initialize(new List<Entity>
    {
        new(ChannelTable.Name, new Guid("6f1f2a34-0000-4000-8000-000000000001"))
        {
            [ChannelTable.Network] = Choice.Of(Network.X),
            [ChannelTable.AccountId] = "ContosoAir",
            [ChannelTable.Enabled] = true,
        },
    });

    [Fact]
    public void A_complaint_opens_a_case()
    {
        var answer = Ingest("101", "77", Complaint);

        answer["Outcome"].ShouldBe("Case opened");
        answer["NewCase"].ShouldBe(true);
        Cases().ShouldHaveSingleItem().Id.ShouldBe(answer["CaseId"]);
    }

    [Fact]
    public void The_same_post_delivered_twice_stays_one_case()
    {
        var first = Ingest("101", "77", Complaint);
        var second = Ingest("101", "77", Complaint);

        second["Outcome"].ShouldBe("Duplicate");
        second["SocialActivityId"].ShouldBe(first["SocialActivityId"]);
        Cases().Count.ShouldBe(1);
    }

    [Fact]
    public void Our_own_reply_opens_no_case()
    {
        var answer = Ingest("102", "ContosoAir", "We are sorry and look into it.");

        answer["Outcome"].ShouldBe("Own post");
        answer["NewCase"].ShouldBe(false);
        Cases().ShouldBeEmpty();
    }

    private ParameterCollection Ingest(string postId, string authorId, string text)
    {
        var execution = _dataverse.GetDefaultPluginContext();
        execution.MessageName = "scrm_IngestPost";
        execution.InputParameters = new ParameterCollection
        {
            ["Network"] = "x",
            ["Account"] = "ContosoAir",
            ["PostId"] = postId,
            ["AuthorId"] = authorId,
            ["Text"] = text,
            ["PostedOn"] = new DateTime(2026, 3, 2, 9, 14, 0, DateTimeKind.Utc),
        };
        _dataverse.ExecutePluginWith<IngestPostApi>(execution);
        return execution.OutputParameters;
    }

    private DataCollection<Entity> Cases() => _dataverse.GetOrganizationService()
        .RetrieveMultiple(new QueryExpression(IncidentTable.Name) { ColumnSet = new ColumnSet(IncidentTable.Title) })
        .Entities;
}
