using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Source;

/// <summary>Other/Customizations.xml: the sections in their order, empty where a component has a file of its own.</summary>
internal sealed class Skeleton(XElement root)
{
    public const string File = "Other/Customizations.xml";

    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public XElement Root { get; } = root;

    /// <summary>Moves the root element of a component's file into its section.</summary>
    public void Place(string section, XElement component) => Placeholder(Root, section, component).Add(Moved(component));

    /// <summary>The place for the content of a file inside another file's element.</summary>
    public static XElement Placeholder(XElement parent, string name, XElement content) =>
        parent.Element(name) ?? throw SourceError.At(
            content,
            $"This <{content.Name.LocalName}> would not be packed: {Xml.Place.Of(parent).File} has no <{name} /> to put it in. Add the empty element at its place in the order.");

    /// <summary>A file's root element carries a namespace that it rarely uses; the whole document declares it once.</summary>
    public static XElement Moved(XElement component)
    {
        component.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Xsi).Remove();
        return component;
    }

    public void DeclareXsi()
    {
        if (Root.Attribute(XNamespace.Xmlns + "xsi") == null)
            Root.Add(new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName));
    }
}
