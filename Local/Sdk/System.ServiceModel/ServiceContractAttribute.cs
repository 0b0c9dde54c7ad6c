namespace System.ServiceModel;

/// <summary>Marks an interface as the contract of a service.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ServiceContractAttribute : Attribute
{
    public string Name { get; set; }

    public string Namespace { get; set; }
}
