using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>The three ways a plug-in refuses: the caller is wrong, the row is not there, or somebody else was faster.</summary>
public static class Faults
{
    /// <summary>Alternate key taken by another row (Dataverse error DuplicateRecordEntityKey).</summary>
    private const int DuplicateKey = -2147088238;

    /// <summary>Row version does not match (ConcurrencyVersionMismatch).</summary>
    private const int VersionMismatch = -2147088254;

    /// <summary>Deadlock victim and other SQL errors (GenericSqlError); the platform advises one more try.</summary>
    private const int SqlError = -2147204784;

    /// <summary>SqlTimeout.</summary>
    private const int SqlTimeout = -2147204783;

    /// <summary>What another plug-in's HTTP 503 and 429 look like to the caller (IsvAborted with a status).</summary>
    private const int ServiceUnavailable = -2147185405;
    private const int TooManyRequests = -2147185404;

    private const int ThrottledRequests = -2147015902;
    private const int ThrottledTime = -2147015903;
    private const int ThrottledConcurrency = -2147015898;

    /// <summary>The row of an update does not exist (ObjectDoesNotExist).</summary>
    public const int DoesNotExist = -2147220969;

    /// <summary>HTTP 400: one plain sentence that names the parameter or column and says what to do.</summary>
    public static InvalidPluginExecutionException Reject(string sentence) =>
        new InvalidPluginExecutionException(sentence, PluginHttpStatusCode.BadRequest);

    /// <summary>HTTP 404: the row that the caller names does not exist.</summary>
    public static InvalidPluginExecutionException NotFound(string sentence) =>
        new InvalidPluginExecutionException(sentence, PluginHttpStatusCode.NotFound);

    /// <summary>True when the same call succeeds if it is simply made again: a lost race, a deadlock or a full server.</summary>
    public static bool IsPassing(FaultException<OrganizationServiceFault> fault)
    {
        switch (fault.Detail?.ErrorCode)
        {
            case DuplicateKey:
            case VersionMismatch:
            case SqlError:
            case SqlTimeout:
            case ServiceUnavailable:
            case TooManyRequests:
            case ThrottledRequests:
            case ThrottledTime:
            case ThrottledConcurrency:
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Asks for another try: HTTP 503 to the caller of a synchronous operation, <see cref="OperationStatus.Retry"/> to the
    /// asynchronous service, which runs the step up to four times.
    /// </summary>
    public static InvalidPluginExecutionException TryAgain(bool isAsync, int errorCode)
    {
        const string sentence = "Something else changed the same conversation at this moment. Send the request again.";
        return isAsync
            ? new InvalidPluginExecutionException(OperationStatus.Retry, errorCode, sentence)
            : new InvalidPluginExecutionException(sentence, PluginHttpStatusCode.ServiceUnavailable);
    }
}
