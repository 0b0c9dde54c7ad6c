using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SocialCrm.Plugins.Dataverse;

namespace SocialCrm.Plugins.Tests.Contracts;

/// <summary>The attributes in the code and the registration that an admin imports say the same.</summary>
public sealed class WhenTheSolutionRegistersThePlugins
{
    private static Type[] Classes => typeof(StepAttribute).Assembly.GetTypes();

    [Fact]
    public void Each_declared_step_is_registered_and_no_other() => PackedRegistration.Steps().ShouldBe(DeclaredSteps());

    [Fact]
    public void Each_declared_custom_API_is_registered_and_no_other() => PackedRegistration.CustomApis().ShouldBe(DeclaredApis());

    [Fact]
    public void Each_plugin_is_declared_for_something() =>
        Classes.Where(type => type is { IsAbstract: false, IsPublic: true } && typeof(Microsoft.Xrm.Sdk.IPlugin).IsAssignableFrom(type))
            .Where(type => !type.IsDefined(typeof(StepAttribute)) && !type.IsDefined(typeof(CustomApiAttribute)))
            .ShouldBeEmpty();

    [Fact]
    public void Images_have_the_alias_that_the_plugins_read() =>
        PackedRegistration.Customizations().Descendants("EntityAlias").Select(alias => alias.Value).ShouldAllBe(alias => alias == PluginScope.PreImageAlias);

    private static IEnumerable<string> DeclaredSteps() => Classes
        .SelectMany(type => type.GetCustomAttributes<StepAttribute>(), (type, step) => PackedRegistration.Sentence(
            type.FullName!, step.Message, step.Table, (int)step.Stage, step.IsAsync, step.FilteringColumns, step.PreImageColumns))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> DeclaredApis() => Classes
        .Where(type => type.IsDefined(typeof(CustomApiAttribute)))
        .Select(type => $"{type.GetCustomAttribute<CustomApiAttribute>()!.UniqueName} runs {type.FullName}")
        .Order(StringComparer.Ordinal);
}
