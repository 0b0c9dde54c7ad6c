using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Everything one call of a plug-in works with: input, output, clock, trace and the organization service.</summary>
public sealed class PluginScope
{
    /// <summary>The alias of every pre-image that our steps register.</summary>
    public const string PreImageAlias = "PreImage";

    private const string OursVariable = "scrm_ours";

    private readonly ITracingService? _trace;

    public PluginScope(IServiceProvider services)
    {
        Context = (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;
        _trace = services.GetService(typeof(ITracingService)) as ITracingService;
        var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;

        // Elevated on purpose: a connector may only create posts and a rep may not read the set-up of other teams, yet the
        // case, its clocks and its history have to come out the same whoever delivers the post.
        AsSystem = factory.CreateOrganizationService(null);
    }

    public IPluginExecutionContext Context { get; }

    /// <summary>The organization service with the rights of the SYSTEM user.</summary>
    public IOrganizationService AsSystem { get; }

    public DateTime UtcNow => HostClock.UtcNow(Context);

    /// <summary>The row that the step is about, with the columns the request set.</summary>
    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>One of our custom APIs is at work, at whatever depth, and not a person, an import or another solution.</summary>
    public bool IsByOurApi
    {
        get
        {
            for (var parent = Context.ParentContext; parent != null; parent = parent.ParentContext)
            {
                if (parent.MessageName.StartsWith("scrm_", StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }

    /// <summary>One of our custom APIs or <see cref="AsOurs"/> is at work, and nobody's own change.</summary>
    public bool IsOurs
    {
        get
        {
            for (var parent = Context.ParentContext; parent != null; parent = parent.ParentContext)
            {
                if (parent.SharedVariables.Contains(OursVariable))
                    return true;
            }

            return IsByOurApi;
        }
    }

    /// <summary>Makes writes that follow from what a person did and are not that person's own, such as what a merge takes along.</summary>
    /// <remarks>The steps of these writes see the variable in their parent's context, where no request can put it.</remarks>
    public void AsOurs(Action write)
    {
        Context.SharedVariables[OursVariable] = true;
        try
        {
            write();
        }
        finally
        {
            Context.SharedVariables.Remove(OursVariable);
        }
    }

    /// <summary>The row before the change, or null where the step has no pre-image (Create).</summary>
    public Entity? PreImage =>
        Context.PreEntityImages.Contains(PreImageAlias) ? Context.PreEntityImages[PreImageAlias] : null;

    /// <summary>The row as it will be once the save that is under way has been made: the pre-image with Target laid over it.</summary>
    public Entity AfterSave(params string[] columns)
    {
        var after = new Entity(Target.LogicalName, Target.Id);
        var before = PreImage;
        foreach (var column in columns)
        {
            if (Target.Contains(column))
                after[column] = Target[column];
            else if (before?.Contains(column) == true)
                after[column] = before[column];
        }

        return after;
    }

    /// <summary>Whether the save gives a column another value. References to one row are equal whether or not they carry its name; an empty text is none.</summary>
    public bool IsChanged(string column) => Target.Contains(column) && !Equals(Key(Target, column), PreImage == null ? null : Key(PreImage, column));

    /// <summary>The rows that a lookup named before the change and names after it, each once; of a deleted row only those before.</summary>
    public IReadOnlyCollection<Guid> BeforeAndAfter(string lookup)
    {
        var ids = new HashSet<Guid>();
        if (PreImage?.GetAttributeValue<EntityReference>(lookup) is { } before)
            ids.Add(before.Id);
        if (Context.InputParameters["Target"] is Entity row && row.GetAttributeValue<EntityReference>(lookup) is { } after)
            ids.Add(after.Id);
        return ids;
    }

    /// <summary>A parameter of a custom API, or the type's default when the caller left it out.</summary>
    public T? Input<T>(string name) =>
        Context.InputParameters.Contains(name) && Context.InputParameters[name] is T value ? value : default;

    /// <summary>A text parameter that has to be there.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when it is missing or blank.</exception>
    public string Required(string name)
    {
        var value = Input<string>(name);
        return string.IsNullOrWhiteSpace(value) ? throw Faults.Reject($"{name} is missing: give it a value.") : value!.Trim();
    }

    /// <summary>The id of a row that has to be there.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when it is missing.</exception>
    public Guid RequiredId(string name)
    {
        var value = Input<Guid>(name);
        return value == Guid.Empty ? throw Faults.Reject($"{name} is missing: give it the id of a row.") : value;
    }

    /// <summary>A time that the request set on the row, UTC, or null.</summary>
    public DateTime? TargetTime(string column) => Target.GetAttributeValue<DateTime?>(column) is { } time ? AsUtc(time) : null;

    /// <summary>A time parameter that has to be there, as UTC; a time without a zone is taken as UTC.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when it is missing.</exception>
    public DateTime RequiredTime(string name)
    {
        var value = Input<DateTime>(name);
        return value == default ? throw Faults.Reject($"{name} is missing: give it a time in UTC.") : AsUtc(value);
    }

    /// <summary>A time parameter as UTC, or null when the caller left it out.</summary>
    public DateTime? OptionalTime(string name)
    {
        var value = Input<DateTime>(name);
        return value == default ? null : AsUtc(value);
    }

    public void Output(string name, object? value)
    {
        if (value != null)
            Context.OutputParameters[name] = value;
    }

    /// <summary>Says what was decided and why. Ids and codes only: no text of a post, no name, no handle.</summary>
    public void Trace(string format, params object[] values) =>
        _trace?.Trace("{0}", string.Format(CultureInfo.InvariantCulture, format, values));

    private static object? Key(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        "" => null,
        var value => value,
    };

    private static DateTime AsUtc(DateTime value) =>
        value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc);
}
