using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Source;

/// <summary>Puts the forms, views, charts and ribbon of a table into the table's element.</summary>
internal sealed class EntityFolder(SourceFolder source, string folder)
{
    private const string Root = "Entities/";

    private static readonly string[] InsertionPoints = ["FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"];

    /// <summary>All folders with files under Entities, each of which is a table.</summary>
    public static IEnumerable<EntityFolder> All(SourceFolder source) =>
        source.Under(Root)
            .Where(name => name.IndexOf('/', Root.Length) > 0)
            .Select(name => name[..(name.IndexOf('/', Root.Length) + 1)])
            .Distinct(StringComparer.Ordinal)
            .Select(name => new EntityFolder(source, name));

    public XElement Assemble()
    {
        var entity = source.Xml(folder + "Entity.xml", "Entity");
        RefuseOtherName(entity);
        AddForms(entity);
        AddViews(entity);
        foreach (var file in Files("Visualizations/"))
            Add(entity, "Visualizations", source.Xml(file, "visualization"));
        ReplaceRibbon(entity);
        // An insertion point without content is no element of a packed solution.
        entity.Elements().Where(e => e.IsEmpty && InsertionPoints.Contains(e.Name.LocalName)).Remove();
        return entity;
    }

    private void RefuseOtherName(XElement entity)
    {
        var name = entity.Element("Name");
        var folderName = folder[Root.Length..^1];
        if (name == null)
            throw SourceError.At(entity, "The table has no <Name>.");
        if (!string.Equals(name.Value, folderName, StringComparison.OrdinalIgnoreCase))
            throw SourceError.At(name, $"The folder is named {folderName}, but the table in it is {name.Value}.");
    }

    private void AddForms(XElement entity)
    {
        var groups = Files("FormXml/").GroupBy(file => file.Split('/')[^2], StringComparer.Ordinal);
        foreach (var type in groups)
        {
            var forms = new XElement("forms", new XAttribute("type", type.Key));
            foreach (var file in type)
                AddChildren(forms, file, source.Xml(file, "forms"), "systemform", "formid");
            Add(entity, "FormXml", forms, source.Xml(type.First(), "forms"));
        }
    }

    private void AddViews(XElement entity)
    {
        var views = new XElement("savedqueries");
        foreach (var file in Files("SavedQueries/"))
            AddChildren(views, file, source.Xml(file, "savedqueries"), "savedquery", "savedqueryid");
        var first = Files("SavedQueries/").FirstOrDefault();
        if (first != null)
            Add(entity, "SavedQueries", views, source.Xml(first, "savedqueries"));
    }

    private static void AddChildren(XElement target, string file, XElement root, string child, string id)
    {
        var children = root.Elements(child).ToList();
        if (children.Count != 1)
            throw SourceError.At(root, $"The file holds {children.Count} <{child}> elements, but each has a file of its own.");
        FileIds.Refuse(file, children[0].Element(id) ?? throw SourceError.At(children[0], $"There is no <{id}>."));
        children[0].Remove();
        Xml.Place.Mark(children[0], file);
        target.Add(children[0]);
    }

    private static void Add(XElement entity, string placeholder, XElement content, XElement? blamed = null) =>
        Skeleton.Placeholder(entity, placeholder, blamed ?? content).Add(Skeleton.Moved(content));

    private void ReplaceRibbon(XElement entity)
    {
        var file = folder + "RibbonDiff.xml";
        if (!source.Has(file))
            return;
        var ribbon = source.Xml(file, "RibbonDiffXml");
        Skeleton.Placeholder(entity, "RibbonDiffXml", ribbon).ReplaceWith(Skeleton.Moved(ribbon));
    }

    private IEnumerable<string> Files(string subfolder) =>
        source.Under(folder + subfolder).Where(name => name.EndsWith(".xml", StringComparison.Ordinal) && !IsManagedTwin(name));

    private static bool IsManagedTwin(string name) => name.EndsWith("_managed.xml", StringComparison.Ordinal);
}
