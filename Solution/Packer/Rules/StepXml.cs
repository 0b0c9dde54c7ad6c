using System;
using System.Collections.Generic;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Reads what rules ask about a registered step.</summary>
internal static class StepXml
{
    public const int PreValidation = 10;
    public const int PreOperation = 20;
    public const int PostOperation = 40;

    public static string Name(XElement step) => step.Attribute("Name")?.Value ?? step.Attribute("SdkMessageProcessingStepId")?.Value ?? "?";

    /// <summary>The message, known by the id that is the same in every organization, or by name; empty when neither is known.</summary>
    public static string Message(XElement step) =>
        step.Element("SdkMessageName")?.Value ?? PlatformMessages.NameOf(step.Element("SdkMessageId")?.Value);

    public static string Table(XElement step) => step.Element("PrimaryEntity")?.Value ?? "";

    public static int Stage(XElement step) => Number(step.Element("Stage"));

    public static bool IsAsync(XElement step) => step.Element("Mode")?.Value == "1";

    public static IReadOnlyList<string> Filter(XElement step) => Columns(step.Element("FilteringAttributes"));

    public static IEnumerable<XElement> Images(XElement step) =>
        step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage");

    public static IReadOnlyList<string> Columns(XElement? list) =>
        list?.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static int Number(XElement? element) =>
        int.TryParse(element?.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
