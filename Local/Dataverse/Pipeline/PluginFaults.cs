using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Turns what a plug-in throws into the fault that the caller of the operation sees.</summary>
internal static class PluginFaults
{
    /// <summary>The IsvAborted variants that carry an HTTP status to Web API callers, from the published error code table.</summary>
    private static readonly Dictionary<PluginHttpStatusCode, int> CodesByHttpStatus = new()
    {
        [PluginHttpStatusCode.NotFound] = -2147185406,
        [PluginHttpStatusCode.ServiceUnavailable] = -2147185405,
        [PluginHttpStatusCode.TooManyRequests] = -2147185404,
        [PluginHttpStatusCode.Unauthorized] = -2147185403,
        [PluginHttpStatusCode.Forbidden] = -2147185402,
        [PluginHttpStatusCode.RequestTimeout] = -2147185401,
        [PluginHttpStatusCode.Conflict] = -2147185400,
        [PluginHttpStatusCode.PreconditionFailed] = -2147185399,
        [PluginHttpStatusCode.InternalServerError] = -2147185398,
        [PluginHttpStatusCode.BadRequest] = -2147185397,
        [PluginHttpStatusCode.MethodNotAllowed] = -2147185396,
        [PluginHttpStatusCode.Gone] = -2147185395,
        [PluginHttpStatusCode.FailedDependency] = -2147185394,
        [PluginHttpStatusCode.BadGateway] = -2147185393,
        [PluginHttpStatusCode.GatewayTimeout] = -2147185392,
        [PluginHttpStatusCode.RequestEntityTooLarge] = -2147185391,
    };

    public static FaultException<OrganizationServiceFault> From(Exception thrown, Type plugin, string traceText)
    {
        var fault = thrown is InvalidPluginExecutionException stopped
            ? Stopped(stopped)
            : Unexpected(thrown, plugin);
        fault.TraceText = traceText;
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    public static int CodeFor(PluginHttpStatusCode status) =>
        CodesByHttpStatus.TryGetValue(status, out var code) ? code : ErrorCodes.IsvAborted;

    private static OrganizationServiceFault Stopped(InvalidPluginExecutionException thrown)
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = CodeFor(thrown.HttpStatus),
            Message = thrown.Message,
            InnerFault = InnerFault(thrown.InnerException)!,
        };
        fault.ErrorDetails["OperationStatus"] = (int)thrown.Status;
        fault.ErrorDetails["SubErrorCode"] = thrown.ErrorCode;
        return fault;
    }

    private static OrganizationServiceFault Unexpected(Exception thrown, Type plugin) => new()
    {
        ErrorCode = ErrorCodes.IsvUnExpected,
        Message = $"Unexpected exception from plug-in (Execute): {plugin.FullName}: {thrown.GetType().FullName}: {thrown.Message}",
        InnerFault = InnerFault(thrown)!,
    };

    private static OrganizationServiceFault? InnerFault(Exception? cause) => cause switch
    {
        null => null,
        FaultException<OrganizationServiceFault> fault => fault.Detail,
        _ => new OrganizationServiceFault { ErrorCode = cause.HResult, Message = cause.ToString() },
    };
}
