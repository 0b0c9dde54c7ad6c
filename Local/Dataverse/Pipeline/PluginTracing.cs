using System;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Collects what a plug-in traces: for the host's log, and for the trace text of a fault.</summary>
internal sealed class PluginTracing(Action<string> log) : ITracingService
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Trace(string format, params object[] args)
    {
        var line = args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format;
        _text.AppendLine(line);
        log(line);
    }
}
