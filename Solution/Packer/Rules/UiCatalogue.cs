using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>What people see in a solution: forms, views, charts, dashboards and web resources, by what others name them with.</summary>
internal sealed class UiCatalogue
{
    private readonly Dictionary<Guid, string> _views = [];
    private readonly Dictionary<Guid, string> _charts = [];
    private readonly HashSet<Guid> _forms = [];
    private readonly HashSet<Guid> _dashboards = [];
    private readonly HashSet<Guid> _roles = [];
    private readonly Dictionary<string, XElement> _webResources;

    private UiCatalogue(SolutionContent content)
    {
        foreach (var entity in content.Entities)
        {
            var table = EntityXml.LogicalName(entity);
            Add(_views, entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery").Elements("savedqueryid"), table);
            Add(_charts, entity.Elements("Visualizations").Elements("visualization").Elements("savedqueryvisualizationid"), table);
            Add(_forms, FormXml.Forms(entity).Elements("formid").Select(id => id.Value));
        }
        Add(_dashboards, content.Section("Dashboards", "Dashboard").Elements("FormId").Select(id => id.Value));
        Add(_roles, content.Roles.Attributes("id").Select(id => id.Value));
        _webResources = content.Section("WebResources", "WebResource")
            .GroupBy(resource => resource.Element("Name")?.Value ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public static UiCatalogue Of(SolutionContent content) => new(content);

    /// <summary>The table of a view; null for one that is not in the package.</summary>
    public string? TableOfView(string? id) => Guid.TryParse(id, out var guid) ? _views.GetValueOrDefault(guid) : null;

    /// <summary>The table of a chart; null for one that is not in the package.</summary>
    public string? TableOfChart(string? id) => Guid.TryParse(id, out var guid) ? _charts.GetValueOrDefault(guid) : null;

    public bool HasForm(string? id) => Guid.TryParse(id, out var guid) && _forms.Contains(guid);

    public bool HasDashboard(string? id) => Guid.TryParse(id, out var guid) && _dashboards.Contains(guid);

    public bool HasRole(string? id) => Guid.TryParse(id, out var guid) && _roles.Contains(guid);

    /// <summary>The web resource of that name; null when it is not in the package.</summary>
    public XElement? WebResource(string name) => _webResources.GetValueOrDefault(name);

    public bool HasWebResource(Guid id) =>
        _webResources.Values.Any(resource => Guid.TryParse(resource.Element("WebResourceId")?.Value, out var known) && known == id);

    private static void Add(Dictionary<Guid, string> known, IEnumerable<XElement> ids, string table)
    {
        foreach (var id in ids)
            if (Guid.TryParse(id.Value, out var guid))
                known[guid] = table;
    }

    private static void Add(HashSet<Guid> known, IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (Guid.TryParse(id, out var guid))
                known.Add(guid);
    }
}
