using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Checks an update that a person writes, approves or sends on its form. A changed text has to be approved again, by somebody else than who changed it.</summary>
[Step("Create", CrisisUpdateTable.Name, Stage.PreOperation)]
[Step("Update", CrisisUpdateTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class CrisisUpdateSavedPlugin : PluginBase
{
    private const string Columns = CrisisUpdateTable.ApprovedBy + "," + CrisisUpdateTable.ApprovedOn + "," + CrisisUpdateTable.Crisis + ","
        + CrisisUpdateTable.Number + "," + CrisisUpdateTable.State + "," + CrisisUpdateTable.Text + "," + CrisisUpdateTable.Translations + ","
        + CrisisUpdateTable.WrittenBy;

    protected override void Run(PluginScope scope)
    {
        if (scope.IsByOurApi)
            return;
        var saved = scope.AfterSave(Columns.Split(','));
        if (saved.GetAttributeValue<EntityReference>(CrisisUpdateTable.Crisis) == null)
            throw Faults.Reject("An update needs a crisis: choose the crisis that it is about.");
        var text = new UpdateText(saved.GetAttributeValue<string>(CrisisUpdateTable.Text), saved.GetAttributeValue<string>(CrisisUpdateTable.Translations));
        if (text.Mistake is { } mistake)
            throw Faults.Reject(mistake);
        if (scope.PreImage == null)
            Begin(scope);
        else
            Change(scope, saved);
    }

    private static void Begin(PluginScope scope)
    {
        if (string.IsNullOrWhiteSpace(scope.Target.GetAttributeValue<string>(CrisisUpdateTable.PrimaryName)))
            scope.Target[CrisisUpdateTable.PrimaryName] = "Update";
        Write(scope);
    }

    private static void Change(PluginScope scope, Entity saved)
    {
        if (IsChanged(scope, CrisisUpdateTable.WrittenBy) || IsChanged(scope, CrisisUpdateTable.ApprovedBy) || IsChanged(scope, CrisisUpdateTable.ApprovedOn))
            throw Faults.Reject("Who wrote and who approved an update is noted by itself: leave Written By and Approved By as they are.");
        var before = Choice.Read<CrisisUpdateState>(scope.PreImage!, CrisisUpdateTable.State) ?? CrisisUpdateState.Draft;
        var after = Choice.Read<CrisisUpdateState>(saved, CrisisUpdateTable.State) ?? CrisisUpdateState.Draft;
        var isChanged = IsChanged(scope, CrisisUpdateTable.Text) || IsChanged(scope, CrisisUpdateTable.Translations)
            || IsChanged(scope, CrisisUpdateTable.Crisis) || IsChanged(scope, CrisisUpdateTable.Number);
        var writer = scope.PreImage!.GetAttributeValue<EntityReference>(CrisisUpdateTable.WrittenBy)?.Id ?? Guid.Empty;
        if (UpdateMoves.Mistake(before, after, isChanged, writer, scope.Context.InitiatingUserId) is { } mistake)
            throw Faults.Reject(mistake);
        if (isChanged)
            Write(scope);
        else if (after != before)
            Move(scope, after, saved.GetAttributeValue<EntityReference>(CrisisUpdateTable.Crisis).Id);
    }

    private static void Move(PluginScope scope, CrisisUpdateState after, Guid crisisId)
    {
        if (after == CrisisUpdateState.GoingOut)
        {
            new CrisisUpdateStore(scope.AsSystem).SetGoingOut(crisisId, scope.Target);
            return;
        }

        var isApproved = after == CrisisUpdateState.Approved;
        scope.Target[CrisisUpdateTable.ApprovedBy] = isApproved ? new EntityReference(UserTable.Name, scope.Context.InitiatingUserId) : null;
        scope.Target[CrisisUpdateTable.ApprovedOn] = isApproved ? scope.UtcNow : null;
    }

    /// <summary>Whoever writes or changes it is its author from then on, so that they cannot approve their own words.</summary>
    private static void Write(PluginScope scope)
    {
        scope.Target[CrisisUpdateTable.State] = Choice.Of(CrisisUpdateState.Draft);
        scope.Target[CrisisUpdateTable.WrittenBy] = new EntityReference(UserTable.Name, scope.Context.InitiatingUserId);
        scope.Target[CrisisUpdateTable.ApprovedBy] = null;
        scope.Target[CrisisUpdateTable.ApprovedOn] = null;
        scope.Target[CrisisUpdateTable.Number] = null;
    }

    private static bool IsChanged(PluginScope scope, string column) =>
        scope.Target.Contains(column)
        && !Equals(scope.Target[column], scope.PreImage!.Contains(column) ? scope.PreImage[column] : null);
}
