using System;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether the platform can give a step the images that it asks for.</summary>
internal static class ImageRules
{
    private const string Pre = "0";
    private const string Post = "1";
    private const string Both = "2";

    public static void Check(RuleContext solution)
    {
        foreach (var step in solution.Content.Steps)
            foreach (var image in StepXml.Images(step))
            {
                CheckKind(solution.Log, step, image);
                CheckProperty(solution.Log, step, image);
                CheckColumns(solution, step, image);
            }
    }

    private static void CheckKind(FindingLog log, XElement step, XElement image)
    {
        var type = image.Element("ImageType")?.Value;
        var message = StepXml.Message(step);
        if (type is not (Pre or Post or Both))
            log.Error("IMG-TYPE", image, $"{Of(step, image)} has the type {type}; 0 is before, 1 after, 2 both.");
        if (type is Pre or Both && message == "Create")
            log.Error("IMG-PRE", image, $"{Of(step, image)} shows the row before it was created, when there is none.");
        if (type is Post or Both && message == "Delete")
            log.Error("IMG-POST", image, $"{Of(step, image)} shows the row after it was deleted, when there is none.");
        if (type is Post or Both && StepXml.Stage(step) != StepXml.PostOperation)
            log.Error("IMG-STAGE", image, $"{Of(step, image)} shows the row after the operation, but the step runs before it; only stage 40 can have it.");
    }

    private static void CheckProperty(FindingLog log, XElement step, XElement image)
    {
        var message = StepXml.Message(step);
        if (message.Length == 0)
            return;
        var properties = PlatformMessages.ImagePropertiesOf(message);
        var property = image.Element("MessagePropertyName")?.Value ?? "";
        if (properties == null)
            log.Error("IMG-MSG", image, $"{Of(step, image)} is on {message}, which has no images.");
        else if (!properties.Contains(property, StringComparer.OrdinalIgnoreCase))
            log.Error("IMG-PROP", image, $"{Of(step, image)} hangs on the property \"{property}\"; on {message} that is {string.Join(" or ", properties)}.");
    }

    private static void CheckColumns(RuleContext solution, XElement step, XElement image)
    {
        var columns = StepXml.Columns(image.Element("Attributes"));
        if (columns.Count == 0)
            solution.Log.Warning("IMG-ATTR", image, $"{Of(step, image)} carries every column; name those that the step reads.");
        ColumnLists.Check(solution, "IMG-ATTR", image, StepXml.Table(step), columns, $"{Of(step, image)} carries");
    }

    private static string Of(XElement step, XElement image) =>
        $"The image {image.Attribute("Name")?.Value} of the step \"{StepXml.Name(step)}\"";
}
