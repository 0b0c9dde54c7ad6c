using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a plug-in refuses: the message is shown to the user and the transaction is undone.</summary>
public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(string message)
        : base(message)
    {
    }

    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception)
    {
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : base(message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(OperationStatus status) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message)
        : base(message) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, message) => HResult = errorCode;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

    public OperationStatus Status { get; }

    /// <summary>0x80131500 where the thrower gave none.</summary>
    public int ErrorCode => HResult;

    public PluginHttpStatusCode HttpStatus { get; }
}
