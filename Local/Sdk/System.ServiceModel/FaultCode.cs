namespace System.ServiceModel;

/// <summary>The SOAP code of a refusal.</summary>
public class FaultCode
{
    public FaultCode(string name)
        : this(name, string.Empty)
    {
    }

    public FaultCode(string name, string ns)
    {
        Name = name;
        Namespace = ns;
    }

    public string Name { get; }

    public string Namespace { get; }
}
