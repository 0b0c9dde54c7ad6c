using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads the options of global and local choices, states and status reasons.</summary>
internal static class SolutionChoices
{
    public static ImmutableArray<GlobalChoice> Read(SolutionPackage package) =>
        [.. package.Section("optionsets").Select(set => new GlobalChoice(set.Attribute("Name", "A global choice"), Options(set)))];

    /// <summary>The options below an optionset element, whichever kind they are.</summary>
    public static ImmutableArray<ChoiceOption> Options(XElement set) =>
        [.. Listed(set).Select(option => new ChoiceOption(Value(option, "value")!.Value, Label(option))
        {
            State = Value(option, "state"),
            DefaultStatus = option.Name == "state" ? Value(option, "defaultstatus") : null,
        })];

    private static IEnumerable<XElement> Listed(XElement set) =>
        set.Elements().Where(list => list.Name.LocalName is "options" or "states" or "statuses").Elements();

    private static int? Value(XElement option, string name) =>
        option.Attribute(name) is { Value: var text } ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Label(XElement option) =>
        option.Element("labels")?.Element("label")?.Attribute("description")?.Value ?? "";
}
