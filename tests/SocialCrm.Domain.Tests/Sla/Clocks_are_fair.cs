using System;
using System.Linq;
using System.Reflection;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class Clocks_are_fair
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Audience = ["follower", "reach", "influence", "audience", "verified"];

    [Fact]
    public void No_clock_policy_or_step_knows_how_many_people_listen_to_the_author()
        => typeof(TurnPolicy).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(TurnPolicy).Namespace)
            .SelectMany(type => type.GetMembers(Everything).Where(IsFact).Select(member => $"{type.Name}.{member.Name}"))
            .Where(name => Audience.Any(word => name.Replace("Breach", "", StringComparison.Ordinal).Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeEmpty();

    private static bool IsFact(MemberInfo member) => member.MemberType is MemberTypes.Property or MemberTypes.Field;
}
