namespace Microsoft.Xrm.Sdk;

/// <summary>Writes the lines that an admin reads in the plug-in trace log.</summary>
public interface ITracingService
{
    void Trace(string format, params object[] args);
}
