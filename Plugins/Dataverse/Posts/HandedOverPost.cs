using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A refused post that a system job tries again. Its row says what became of it.</summary>
/// <remarks>
/// A system job runs outside of any transaction and the API in one of its own, so its fault undoes the half-done post and nothing
/// else, and may be caught here.
/// </remarks>
internal sealed class HandedOverPost
{
    private readonly PluginScope _scope;
    private readonly RefusedPostStore _ledger;
    private readonly Guid _id;

    public HandedOverPost(PluginScope scope, Guid id)
    {
        _scope = scope;
        _ledger = new RefusedPostStore(scope.AsSystem);
        _id = id;
    }

    public void Retry()
    {
        if (_ledger.ById(_id) is not { State: RefusedState.Waiting } post)
            return;
        var after = post.Payload == null && post.RowId is { } rowId ? RetryRow(post, rowId) : RetryPayload(post);
        _ledger.Write(after);
        _scope.Trace("retry: row={0} state={1} attempts={2}", _id, after.State, after.Attempts);
    }

    private RefusedPost RetryRow(RefusedPost post, Guid rowId)
    {
        var connector = new ConnectorPost(_scope);
        if (connector.Read(rowId) is not { } row)
            return post.Failed("the social activity was deleted", true, _scope.UtcNow);
        return connector.Ingest(row) is { } failure
            ? post.Failed(failure, false, _scope.UtcNow)
            : post.TakenIn(rowId, _scope.UtcNow);
    }

    private RefusedPost RetryPayload(RefusedPost post)
    {
        var given = Read(post.Payload ?? "");
        if (given.Post == null)
            return post.Failed(given.Refusal!, true, _scope.UtcNow);
        try
        {
            var response = _scope.AsSystem.Execute(IngestPostRequest.Of(new JsonPostFields(given.Given)));
            return post.TakenIn((Guid)response["SocialActivityId"], _scope.UtcNow);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            _scope.Trace("retry: row={0} failed with {1}", _id, fault.Detail?.ErrorCode ?? 0);
            return post.Failed(fault.Message, false, _scope.UtcNow);
        }
    }

    /// <summary>People may have corrected the payload by hand.</summary>
    private BatchPost Read(string payload)
    {
        try
        {
            return PostBatch.One(JsonValue.Parse(payload), _scope.UtcNow);
        }
        catch (FormatException wrong)
        {
            return new BatchPost(JsonValue.OfText(""), null, $"Payload is not JSON: {wrong.Message}.");
        }
    }
}
