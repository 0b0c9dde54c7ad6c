using System;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A class registered as plug-in or workflow activity.</summary>
/// <param name="Id">Id that steps and custom APIs refer to.</param>
/// <param name="ClassName">Full name of the class.</param>
/// <param name="WorkflowGroup">Group in the process designer; null = a plug-in.</param>
public sealed record SolutionPluginType(Guid Id, string ClassName, string? WorkflowGroup);
