namespace System.ServiceModel;

/// <summary>A service's refusal of a request.</summary>
public class FaultException : CommunicationException
{
    private const string Unexplained = "The creator of this fault did not specify a Reason.";

    public FaultException()
        : this((FaultReason)null, null, null)
    {
    }

    public FaultException(string reason)
        : this(new FaultReason(reason), null, null)
    {
    }

    public FaultException(FaultReason reason)
        : this(reason, null, null)
    {
    }

    public FaultException(string reason, FaultCode code)
        : this(new FaultReason(reason), code, null)
    {
    }

    public FaultException(FaultReason reason, FaultCode code)
        : this(reason, code, null)
    {
    }

    public FaultException(string reason, FaultCode code, string action)
        : this(new FaultReason(reason), code, action)
    {
    }

    public FaultException(FaultReason reason, FaultCode code, string action)
        : base((reason ?? new FaultReason(Unexplained)).ToString())
    {
        Reason = reason ?? new FaultReason(Unexplained);
        Code = code ?? new FaultCode("Sender");
        Action = action;
    }

    public string Action { get; }

    public FaultCode Code { get; }

    public FaultReason Reason { get; }

    public override string Message => Reason.ToString();
}
