using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Holds what goes in and out of a custom API against its declaration.</summary>
internal static class CustomApiContract
{
    private const string BoundRow = "Target";

    /// <remarks>A Web API caller sees these faults as HTTP 400.</remarks>
    public static void CheckParameters(CustomApi api, ParameterCollection given)
    {
        foreach (var parameter in api.Parameters)
        {
            given.TryGetValue(parameter.UniqueName, out var value);
            if (value is null && !parameter.Optional)
                throw Refused($"Give the parameter '{parameter.UniqueName}' of {api.UniqueName}: it is required.");
            if (value is not null && !ClrType(parameter.Type).IsInstanceOfType(value))
                throw Refused($"The parameter '{parameter.UniqueName}' of {api.UniqueName} takes a {parameter.Type}, not a {value.GetType().Name}.");
        }

        var unknown = given.Keys.FirstOrDefault(name => name != BoundRow && api.Parameters.All(parameter => parameter.UniqueName != name));
        if (unknown is not null)
            throw Refused($"{api.UniqueName} has no parameter '{unknown}'.");
    }

    public static void CheckProperties(CustomApi api, ParameterCollection answered)
    {
        foreach (var (name, value) in answered)
        {
            var property = api.Properties.FirstOrDefault(property => property.UniqueName == name)
                ?? throw Refused($"{api.UniqueName} has no response property '{name}'.");
            if (value is not null && !ClrType(property.Type).IsInstanceOfType(value))
                throw Refused($"The response property '{name}' of {api.UniqueName} is a {property.Type}, not a {value.GetType().Name}.");
        }
    }

    private static FaultException<OrganizationServiceFault> Refused(string message) => Fault.Of(ErrorCodes.InvalidArgument, message);

    private static Type ClrType(CustomApiType type) => type switch
    {
        CustomApiType.Boolean => typeof(bool),
        CustomApiType.DateTime => typeof(DateTime),
        CustomApiType.Decimal => typeof(decimal),
        CustomApiType.Entity => typeof(Entity),
        CustomApiType.EntityCollection => typeof(EntityCollection),
        CustomApiType.EntityReference => typeof(EntityReference),
        CustomApiType.Float => typeof(double),
        CustomApiType.Integer => typeof(int),
        CustomApiType.Money => typeof(Money),
        CustomApiType.Picklist => typeof(OptionSetValue),
        CustomApiType.String => typeof(string),
        CustomApiType.StringArray => typeof(string[]),
        CustomApiType.Guid => typeof(Guid),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown custom API type."),
    };
}
