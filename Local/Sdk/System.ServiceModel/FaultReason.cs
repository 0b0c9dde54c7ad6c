namespace System.ServiceModel;

/// <summary>Why a service refused, in words.</summary>
public class FaultReason
{
    private readonly string _text;

    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public FaultReason(string text) => _text = text ?? throw new ArgumentNullException(nameof(text));

    public override string ToString() => _text;
}
