namespace Microsoft.Xrm.Sdk;

/// <summary>What the platform does with an asynchronous step that throws.</summary>
public enum OperationStatus
{
    Failed = 0,
    Canceled = 1,
    Retry = 2,
    Suspended = 3,
    Succeeded = 4,
}
