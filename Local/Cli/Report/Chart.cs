using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>A picture of figures with its name for those who do not see it and the figures themselves below it.</summary>
/// <remarks>Drawn without a view box: widths are shares, heights and letters are pixels, so text keeps its size on a phone.</remarks>
internal static class Chart
{
    /// <param name="id">Unique on the page; names the parts that belong to the picture.</param>
    /// <param name="says">One sentence that tells what the picture shows.</param>
    public static Html Figure(string id, string title, string says, Html legend, int height, Html drawing, Html table) => Html.Of(
        $"""
        <figure class="card">
        <figcaption><h3 id="{id}-title">{title}</h3><p id="{id}-says">{says}</p></figcaption>
        {legend}
        <svg role="img" aria-labelledby="{id}-title {id}-says" width="100%" height="{height}">{drawing}</svg>
        <details><summary>Figures of “{title}”</summary>{table}</details>
        </figure>

        """);

    /// <summary>A table with the first column as row headers.</summary>
    public static Html Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) => Html.Of(
        $"""
        <table class="figures"><caption>{caption}</caption>
        <thead><tr>{columns.Select(c => Html.Of($"<th scope=\"col\">{c}</th>"))}</tr></thead>
        <tbody>{rows.Select(Row)}</tbody></table>
        """);

    public static Html Legend(params (string Class, string Label)[] entries) =>
        Html.Of($"<ul class=\"legend\">{entries.Select(e => Html.Of($"<li><span class=\"swatch {e.Class}\"></span>{e.Label}</li>"))}</ul>");

    /// <summary>A share of the drawing's width.</summary>
    public static string Share(double part, double whole) =>
        (whole <= 0 ? 0 : part / whole * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static Html Row(IReadOnlyList<string> cells) =>
        Html.Of($"<tr><th scope=\"row\">{cells[0]}</th>{cells.Skip(1).Select(c => Html.Of($"<td>{c}</td>"))}</tr>");
}
