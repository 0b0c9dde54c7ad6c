using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Corrections;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Keeps what people correct of triage, and gives it out for training.</summary>
public sealed class CorrectionStore
{
    private const int NameLength = 200;
    private const int ValueLength = 100;
    private const int TextLength = 4000;
    private const int Inactive = 1;
    private const int Superseded = 2;

    private static readonly string[] Columns =
    {
        TriageCorrectionTable.Post, TriageCorrectionTable.CorrectedOn, TriageCorrectionTable.Before, TriageCorrectionTable.After,
        TriageCorrectionTable.Tone, TriageCorrectionTable.Text,
    };

    private readonly IOrganizationService _service;

    public CorrectionStore(IOrganizationService service) => _service = service;

    /// <summary>The post that opened a case, with what triage read; null for a case that no post opened.</summary>
    public Entity? OpeningPost(Guid caseId)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Text, SocialActivityTable.Tone, SocialActivityTable.PostMessageType)
            .Is(SocialActivityTable.Regarding, caseId)
            .Is(SocialActivityTable.Outcome, Choice.Of(Outcome.CaseOpened).Value)
            .Oldest(SocialActivityTable.PostedOn);
        query.TopCount = 1;
        return _service.FirstOrNone(query);
    }

    /// <summary>Writes a correction, unless it is the one that counts already. An earlier one of the same column stays, inactive.</summary>
    /// <param name="post">As <see cref="OpeningPost"/> gives it.</param>
    /// <param name="correctedOn">UTC.</param>
    public void Keep(Guid caseId, Entity post, Correction correction, Guid userId, DateTime correctedOn)
    {
        foreach (var earlier in _service.Rows(Find.In(TriageCorrectionTable.Name, TriageCorrectionTable.Before, TriageCorrectionTable.After)
            .Is(TriageCorrectionTable.Case, caseId)
            .Is(TriageCorrectionTable.Column, Choice.Of(correction.Column).Value)
            .Is(TriageCorrectionTable.StateCode, 0)))
        {
            if (Word(earlier, TriageCorrectionTable.Before) == correction.Before && Word(earlier, TriageCorrectionTable.After) == correction.After)
                return;
            Supersede(earlier.Id);
        }

        var isPrivate = post.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1;
        _service.Create(new Entity(TriageCorrectionTable.Name)
        {
            [TriageCorrectionTable.PrimaryName] = PostText.CutExact(correction.Title, NameLength),
            [TriageCorrectionTable.Case] = new EntityReference(IncidentTable.Name, caseId),
            [TriageCorrectionTable.Post] = new EntityReference(SocialActivityTable.Name, post.Id),
            [TriageCorrectionTable.Column] = Choice.Of(correction.Column),
            [TriageCorrectionTable.Before] = PostText.CutExact(correction.Before, ValueLength),
            [TriageCorrectionTable.After] = PostText.CutExact(correction.After, ValueLength),
            [TriageCorrectionTable.Text] = isPrivate ? null : Masked(post),
            [TriageCorrectionTable.Tone] = post.GetAttributeValue<decimal>(SocialActivityTable.Tone),
            [TriageCorrectionTable.CorrectedOn] = correctedOn,
            [TriageCorrectionTable.CorrectedBy] = new EntityReference("systemuser", userId),
        });
    }

    /// <summary>Corrected intents that count and have a text, oldest first.</summary>
    /// <param name="since">UTC; only later ones. Null begins with the first.</param>
    /// <param name="most">How many a page holds, unless more were corrected within its last second.</param>
    public CorrectionPage Intents(DateTime? since, int most)
    {
        var query = CorrectedIntents();
        if (since is { } after)
            query.Where(TriageCorrectionTable.CorrectedOn, ConditionOperator.GreaterThan, after);
        query.TopCount = most + 1;
        return CorrectionPage.Of(Read(query), most, time => Read(CorrectedIntents().Is(TriageCorrectionTable.CorrectedOn, time)));
    }

    private static QueryExpression CorrectedIntents() => Find.In(TriageCorrectionTable.Name, Columns)
        .Is(TriageCorrectionTable.Column, Choice.Of(TriageColumn.Intent).Value)
        .Is(TriageCorrectionTable.StateCode, 0)
        .Where(TriageCorrectionTable.Text, ConditionOperator.NotNull)
        .Where(TriageCorrectionTable.After, ConditionOperator.NotNull)
        .Oldest(TriageCorrectionTable.CorrectedOn)
        .Oldest(TriageCorrectionTable.Id);

    private List<CorrectedPost> Read(QueryExpression query)
    {
        var posts = new List<CorrectedPost>();
        foreach (var row in _service.Rows(query))
        {
            if (IntentOf(row, TriageCorrectionTable.After) is not { } after)
                continue;
            posts.Add(new CorrectedPost(
                row.GetAttributeValue<EntityReference>(TriageCorrectionTable.Post).Id,
                row.GetAttributeValue<DateTime>(TriageCorrectionTable.CorrectedOn),
                IntentOf(row, TriageCorrectionTable.Before),
                after,
                row.GetAttributeValue<decimal>(TriageCorrectionTable.Tone),
                row.GetAttributeValue<string>(TriageCorrectionTable.Text)));
        }

        return posts;
    }

    private static Intent? IntentOf(Entity row, string column) => Enum.TryParse<Intent>(Word(row, column), out var intent) ? intent : null;

    private static string Word(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static string Masked(Entity post) =>
        PostText.CutExact(PersonalData.Mask(post.GetAttributeValue<string>(SocialActivityTable.Text) ?? ""), TextLength);

    private void Supersede(Guid correctionId) => _service.Update(new Entity(TriageCorrectionTable.Name, correctionId)
    {
        [TriageCorrectionTable.StateCode] = new OptionSetValue(Inactive),
        [TriageCorrectionTable.StatusCode] = new OptionSetValue(Superseded),
    });
}
