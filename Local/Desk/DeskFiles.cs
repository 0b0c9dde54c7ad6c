using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SocialCrm.Local.Desk;

/// <summary>What the page loads besides its own parts: the form control as it is shipped, and the libraries that the platform gives to it.</summary>
public sealed class DeskFiles
{
    private readonly Dictionary<string, string> _byAddress;

    private DeskFiles(Dictionary<string, string> byAddress) => _byAddress = byAddress;

    /// <summary>A desk that is a Web API alone.</summary>
    public static DeskFiles None { get; } = new([]);

    /// <summary>Files that are not there, in the order of their addresses.</summary>
    public IReadOnlyList<string> Missing => [.. _byAddress.Values.Where(path => !File.Exists(path)).Order(StringComparer.Ordinal)];

    /// <param name="control">The folder of the control inside of the unpacked solution.</param>
    /// <param name="libraries">The folder node_modules that npm filled for the control's project.</param>
    public static DeskFiles Of(string control, string libraries) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/bundle.js"] = Path.Combine(control, "bundle.js"),
        ["/strings/CaseDesk.1033.resx"] = Path.Combine(control, "strings", "CaseDesk.1033.resx"),
        ["/strings/CaseDesk.3082.resx"] = Path.Combine(control, "strings", "CaseDesk.3082.resx"),
        ["/react.js"] = Path.Combine(libraries, "react-17", "umd", "react.production.min.js"),
        ["/react-dom.js"] = Path.Combine(libraries, "react-dom-17", "umd", "react-dom.production.min.js"),
        ["/fluent.js"] = Path.Combine(libraries, "pcf-start", "lib", "fluent_9_4_0.js"),
    });

    /// <summary>Opens the file of an address; null when the page has none there.</summary>
    internal Stream? Open(string address) => _byAddress.TryGetValue(address, out var path) && File.Exists(path) ? File.OpenRead(path) : null;
}
