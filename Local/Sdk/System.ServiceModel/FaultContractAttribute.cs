namespace System.ServiceModel;

/// <summary>Names a fault that an operation answers with.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class FaultContractAttribute : Attribute
{
    public FaultContractAttribute(Type detailType) => DetailType = detailType;

    public Type DetailType { get; }
}
