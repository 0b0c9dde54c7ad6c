using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether a form opens: its shape, its columns, its scripts and pages.</summary>
internal static class FormRules
{
    private static readonly string[] PathToRows = ["tabs", "tab", "columns", "column", "sections", "section", "rows", "row"];

    public static void Check(RuleContext solution)
    {
        foreach (var entity in solution.Content.Entities)
            foreach (var form in FormXml.Forms(entity))
            {
                CheckShape(solution.Log, form);
                CheckColumns(solution, entity, form);
                CheckControls(solution.Log, form);
                CheckClasses(solution, entity, form);
                CheckWebResources(solution, form);
            }
    }

    private static void CheckShape(FindingLog log, XElement form)
    {
        IEnumerable<XElement> level = form.Elements("form");
        foreach (var name in PathToRows)
        {
            level = level.Elements(name).ToList();
            if (level.Any())
                continue;
            log.Error("FORM-SHAPE", form, $"The form \"{FormXml.Name(form)}\" has no {string.Join("/", PathToRows.TakeWhile(n => n != name).Append(name))}, so nothing can be shown.");
            return;
        }
    }

    private static void CheckColumns(RuleContext solution, XElement entity, XElement form)
    {
        foreach (var control in FormXml.Controls(form))
            if (control.Attribute("datafieldname")?.Value is { Length: > 0 } column)
                ColumnLists.Check(solution, "FORM-FIELD", control, EntityXml.LogicalName(entity), [column], $"The form \"{FormXml.Name(form)}\" shows");
    }

    private static void CheckControls(FindingLog log, XElement form)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var control in FormXml.Controls(form))
        {
            var id = control.Attribute("id")?.Value ?? "";
            if (id.Length == 0 || !ids.Add(id))
                log.Error("FORM-CONTROL", control, $"The form \"{FormXml.Name(form)}\" needs a control id that no other control has; \"{id}\" is not.");
            if (!Guid.TryParse(control.Attribute("classid")?.Value, out _))
                log.Error("FORM-CONTROL", control, $"The control {id} of the form \"{FormXml.Name(form)}\" has no class id.");
        }
        var unique = FormXml.Controls(form).Select(c => c.Attribute("uniqueid")?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var description in form.Descendants("controlDescription"))
            if (!unique.Contains(description.Attribute("forControl")?.Value ?? ""))
                log.Error("FORM-CD", description, $"The form \"{FormXml.Name(form)}\" describes a control that it does not have: {description.Attribute("forControl")?.Value}.");
    }

    private static void CheckClasses(RuleContext solution, XElement entity, XElement form)
    {
        foreach (var control in FormXml.Controls(form))
        {
            if (control.Attribute("datafieldname")?.Value is not { Length: > 0 } column || !Guid.TryParse(control.Attribute("classid")?.Value, out var classId))
                continue;
            var type = solution.Tables.TypeOf(EntityXml.LogicalName(entity), column);
            if (!ControlClasses.IsKnown(classId))
                solution.Log.Error("FORM-CLASS", control, $"The control of {column} on the form \"{FormXml.Name(form)}\" is of the class {classId}, which is none of the platform's.");
            else if (type != null && !ControlClasses.Shows(classId, type))
                solution.Log.Error("FORM-CLASS", control, $"The control of {column} on the form \"{FormXml.Name(form)}\" cannot show a column of type {type}.");
        }
    }

    private static void CheckWebResources(RuleContext solution, XElement form)
    {
        var pages = FormXml.Controls(form).Elements("parameters").Elements("Url").Select(u => ((XObject)u, u.Value));
        var libraries = form.Descendants("Library").Attributes("name").Concat(form.Descendants("Handler").Attributes("libraryName")).Select(a => ((XObject)a, a.Value));
        foreach (var (at, name) in pages.Concat(libraries))
            if (name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal) && solution.Ui.WebResource(name) == null)
                solution.Log.Error("FORM-WR", at, $"The form \"{FormXml.Name(form)}\" uses the web resource {name}, which is not in the package.");
    }
}
