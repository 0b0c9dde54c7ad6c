using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>Finished markup. Text becomes part of it only through <see cref="Of"/>, which encodes it.</summary>
internal sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new(string.Empty);

    /// <summary>Makes markup from an interpolated string: what is written is markup, what is put in is encoded unless it is markup itself.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p._markup)));

    /// <summary>The style sheet: our own file, kept as it is because encoding would break its quotes.</summary>
    public static Html OwnStyle(string css) =>
        css.Contains('<', StringComparison.Ordinal) ? throw new ArgumentException("A style sheet holds no markup.", nameof(css)) : new Html(css);

    public override string ToString() => _markup;
}
