using System;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Names the custom API whose main operation a plug-in is; a test holds it against the solution source.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CustomApiAttribute : Attribute
{
    public CustomApiAttribute(string uniqueName) => UniqueName = uniqueName;

    public string UniqueName { get; }
}
