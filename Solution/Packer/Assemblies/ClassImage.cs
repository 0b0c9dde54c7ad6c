using System.Collections.Generic;

namespace SocialCrm.Solution.Assemblies;

/// <summary>What a plug-in registration depends on in a class, read without loading it.</summary>
/// <param name="Name">Full name with namespace.</param>
/// <param name="IsUsable">Public, not abstract, not generic, with a public constructor that Dataverse can call.</param>
/// <param name="Base">Full name of the base class; empty for none.</param>
/// <param name="Interfaces">Full names of the interfaces that the class names itself.</param>
internal sealed record ClassImage(string Name, bool IsUsable, string Base, IReadOnlyList<string> Interfaces);
