using System;
using System.Activities;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using SocialCrm.WorkflowActivities;

namespace SocialCrm.Plugins.Tests.Contracts;

public sealed partial class WhenTheWorkflowStepsAreRead
{
    // What the process designer can set and read.
    private static readonly Type[] Allowed =
        [typeof(bool), typeof(DateTime), typeof(decimal), typeof(double), typeof(EntityReference), typeof(int), typeof(Money), typeof(OptionSetValue), typeof(string)];

    public static TheoryData<Type> Steps => [.. typeof(CustomApiActivity).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeActivity)))];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_is_registered_under_a_name_of_words_in_the_group_SocialCrm(Type step)
    {
        var registered = PackedRegistration.Customizations().Descendants("PluginType").Single(type => type.Attribute("AssemblyQualifiedName")!.Value == step.AssemblyQualifiedName);

        registered.Element("WorkflowActivityGroupName")!.Value.ShouldBe("SocialCrm");
        registered.Attribute("Name")!.Value.ShouldBe(Capital().Replace(step.Name, match => " " + match.Value.ToLowerInvariant()).Trim() is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_argument_has_a_name_for_people_and_a_type_that_the_designer_knows(Type step)
    {
        var arguments = step.GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(Argument))).ToList();

        arguments.ShouldNotBeEmpty();
        arguments.Where(argument => !Allowed.Contains(argument.PropertyType.GetGenericArguments().Single())).ShouldBeEmpty();
        arguments.Where(argument => Label(argument) is not { Length: > 0 }).ShouldBeEmpty();
        arguments.Select(Label).ShouldBeUnique();
        arguments.Where(argument => argument.PropertyType.GetGenericArguments().Single() == typeof(EntityReference) && argument.GetCustomAttribute<ReferenceTargetAttribute>() == null).ShouldBeEmpty();
    }

    private static string? Label(PropertyInfo argument) =>
        argument.GetCustomAttribute<InputAttribute>()?.Name ?? argument.GetCustomAttribute<OutputAttribute>()?.Name;

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
