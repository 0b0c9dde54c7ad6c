namespace System.ServiceModel;

/// <summary>Marks a method as an operation of a service.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationContractAttribute : Attribute;
