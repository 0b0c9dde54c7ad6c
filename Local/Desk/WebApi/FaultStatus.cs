using System.Collections.Generic;
using System.Net;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>The HTTP status under which callers of the Web API see a fault.</summary>
internal static class FaultStatus
{
    private static readonly Dictionary<int, HttpStatusCode> ByCode = new()
    {
        [ErrorCodes.ObjectDoesNotExist] = HttpStatusCode.NotFound,
        [ErrorCodes.RecordNotFoundByEntityKey] = HttpStatusCode.NotFound,
        [ErrorCodes.PrivilegeDenied] = HttpStatusCode.Forbidden,
        [ErrorCodes.DuplicateRecord] = HttpStatusCode.PreconditionFailed,
        [ErrorCodes.DuplicateRecordEntityKey] = HttpStatusCode.PreconditionFailed,
        [ErrorCodes.ConcurrencyVersionMismatch] = HttpStatusCode.PreconditionFailed,
        [ErrorCodes.GenericSqlError] = HttpStatusCode.InternalServerError,
        [ErrorCodes.SqlTimeout] = HttpStatusCode.InternalServerError,
        [ErrorCodes.UnExpected] = HttpStatusCode.InternalServerError,
        // What a plug-in refuses with a status of its own.
        [-2147185406] = HttpStatusCode.NotFound,
        [-2147185405] = HttpStatusCode.ServiceUnavailable,
        [-2147185404] = HttpStatusCode.TooManyRequests,
        [-2147185403] = HttpStatusCode.Unauthorized,
        [-2147185402] = HttpStatusCode.Forbidden,
        [-2147185401] = HttpStatusCode.RequestTimeout,
        [-2147185400] = HttpStatusCode.Conflict,
        [-2147185399] = HttpStatusCode.PreconditionFailed,
        [-2147185398] = HttpStatusCode.InternalServerError,
        [-2147185396] = HttpStatusCode.MethodNotAllowed,
        [-2147185395] = HttpStatusCode.Gone,
    };

    public static HttpStatusCode Of(OrganizationServiceFault fault) => ByCode.GetValueOrDefault(fault.ErrorCode, HttpStatusCode.BadRequest);
}
