using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Carries our enums to and from Dataverse choices, whose values start at the publisher's option prefix.</summary>
public static class Choice
{
    /// <summary>The first option value of the publisher (prefix 10000).</summary>
    public const int First = 100000000;

    public static OptionSetValue Of<T>(T value)
        where T : struct, Enum => new OptionSetValue(First + Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Null for an empty column and for an option that this version does not know.</summary>
    public static T? Read<T>(Entity row, string column)
        where T : struct, Enum => Read<T>(row.GetAttributeValue<OptionSetValue>(column));

    /// <inheritdoc cref="Read{T}(Entity, string)"/>
    public static T? Read<T>(OptionSetValue? option)
        where T : struct, Enum
    {
        if (option == null)
            return null;
        var value = (T)Enum.ToObject(typeof(T), option.Value - First);
        return Enum.IsDefined(typeof(T), value) ? value : null;
    }
}
