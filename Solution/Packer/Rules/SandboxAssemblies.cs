using System;
using System.Collections.Generic;

namespace SocialCrm.Solution.Rules;

/// <summary>The assemblies that a plug-in finds in the Dataverse sandbox: .NET Framework 4.6.2 and the SDK.</summary>
internal static class SandboxAssemblies
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "mscorlib", "Microsoft.CSharp", "Microsoft.VisualBasic", "System", "System.Activities", "System.ComponentModel.Composition",
        "System.ComponentModel.DataAnnotations", "System.Configuration", "System.Core", "System.Data", "System.Data.DataSetExtensions",
        "System.IdentityModel", "System.IO.Compression", "System.IO.Compression.FileSystem", "System.Net", "System.Net.Http",
        "System.Numerics", "System.Runtime.Caching", "System.Runtime.Serialization", "System.Runtime.Serialization.Json",
        "System.Security", "System.ServiceModel", "System.ServiceModel.Web", "System.Transactions", "System.Web",
        "System.Web.Extensions", "System.Xml", "System.Xml.Linq",
        "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow",
    };

    public static bool Has(string name) => Names.Contains(name);
}
