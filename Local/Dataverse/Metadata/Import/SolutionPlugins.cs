using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads assemblies with their types, and the steps that run them.</summary>
internal sealed class SolutionPlugins(SolutionPackage package)
{
    public ImmutableArray<SolutionAssembly> Assemblies =>
        [.. package.Section("SolutionPluginAssemblies").Select(Assembly)];

    public ImmutableArray<SolutionStep> Steps =>
        [.. package.Section("SdkMessageProcessingSteps").Select(Step)];

    private SolutionAssembly Assembly(XElement element)
    {
        var name = element.Attribute("FullName", "A plug-in assembly");
        var owner = $"The assembly '{name}'";
        return new SolutionAssembly(
            ComponentXml.Id(element.Attribute("PluginAssemblyId", owner), owner),
            name,
            package.Bytes(element.Required("FileName", owner).TrimStart('/')),
            [.. (element.Element("PluginTypes")?.Elements() ?? []).Select(type => Type(type, owner))]);
    }

    private static SolutionPluginType Type(XElement element, string owner)
    {
        var qualified = element.Attribute("AssemblyQualifiedName", $"{owner}: a plug-in type");
        return new SolutionPluginType(
            ComponentXml.Id(element.Attribute("PluginTypeId", $"The plug-in type '{qualified}'"), qualified),
            qualified.Split(',')[0].Trim(),
            element.Text("WorkflowActivityGroupName"));
    }

    private static SolutionStep Step(XElement element)
    {
        var name = element.Attribute("Name", "A step");
        var owner = $"The step '{name}'";
        Refuse(element, owner);
        return new SolutionStep
        {
            Id = ComponentXml.Id(element.Attribute("SdkMessageProcessingStepId", owner), owner),
            Name = name,
            Message = Message(element, owner),
            Table = element.Text("PrimaryEntity") is { } table && table != "none" ? table.ToLowerInvariant() : null,
            PluginTypeId = ComponentXml.Id(element.Required("PluginTypeId", owner), owner),
            Stage = Stage(element, owner),
            Asynchronous = element.Flag("Mode"),
            DeletesJobWhenDone = element.Flag("AsyncAutoDelete"),
            Rank = element.Number("Rank", owner) ?? 1,
            FilteringColumns = element.Names("FilteringAttributes"),
            Configuration = element.Text("Configuration"),
            Images = [.. (element.Element("SdkMessageProcessingStepImages")?.Elements() ?? []).Select(image => Image(image, owner))],
        };
    }

    private static void Refuse(XElement element, string owner)
    {
        if (element.Text("ImpersonatingUserIdName") is { } user)
            throw new InvalidDataException($"{owner} runs as '{user}': impersonation by a step is not supported by the embedded Dataverse.");
        if ((element.Number("EventHandlerTypeCode", owner) ?? 4602) != 4602)
            throw new InvalidDataException($"{owner} calls a service endpoint, which is not supported by the embedded Dataverse.");
        if ((element.Number("SupportedDeployment", owner) ?? 0) != 0)
            throw new InvalidDataException($"{owner} does not run on the server.");
    }

    private static string Message(XElement element, string owner) =>
        element.Text("SdkMessageName")
        ?? PlatformMessages.NameOf(ComponentXml.Id(element.Required("SdkMessageId", owner), owner))
        ?? throw new InvalidDataException($"{owner} is on the message {element.Text("SdkMessageId")}, which is not known.");

    private static int Stage(XElement element, string owner) => element.Number("Stage", owner) switch
    {
        10 => 10,
        20 => 20,
        40 => 40,
        var other => throw new InvalidDataException($"{owner} is on stage {other}; there are 10, 20 and 40."),
    };

    private static StepImage Image(XElement element, string owner)
    {
        var kind = element.Number("ImageType", owner);
        if (kind is not (0 or 1 or 2))
            throw new InvalidDataException($"{owner} has an image of type {kind}; there are 0 (pre), 1 (post) and 2 (both).");
        return new StepImage(
            element.Required("EntityAlias", $"{owner}: an image"),
            Pre: kind is 0 or 2,
            Post: kind is 1 or 2,
            element.Text("MessagePropertyName") ?? "Target",
            element.Names("Attributes"));
    }
}
