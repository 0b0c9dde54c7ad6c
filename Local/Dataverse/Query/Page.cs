using System;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Which of the results a query wants.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">Most results on it.</param>
/// <param name="Skip">Results before it, counted from <paramref name="After"/> if that is given.</param>
/// <param name="After">Last result of the page that a cookie came with; null = no cookie.</param>
/// <param name="Paged">Whether a next page may follow; not so with "top".</param>
internal sealed record Page(int Number, int Size, int Skip, RankedResult? After, bool Paged)
{
    /// <summary>Rows that the platform returns at most, and when nothing is asked for.</summary>
    public const int Most = 5000;

    /// <exception cref="System.ServiceModel.FaultException{T}">"Top" together with paging, a negative or too large number, or a cookie of another query.</exception>
    public static Page Of(BoundQuery query, ResultOrder order)
    {
        var definition = query.Definition;
        if (definition.Top is { } top)
            return Top(definition, top);
        var number = Math.Max(1, definition.PageNumber);
        var size = definition.PageSize <= 0 ? Most : Math.Min(definition.PageSize, Most);
        return PagingCookie.Read(definition.PagingCookie, query, order) is var (page, after) && page < number
            ? new Page(number, size, (number - page - 1) * size, after, Paged: true)
            : new Page(number, size, (number - 1) * size, After: null, Paged: true);
    }

    private static Page Top(QueryDefinition definition, int top)
    {
        if (definition.PageSize > 0 || definition.PageNumber > 1 || !string.IsNullOrEmpty(definition.PagingCookie))
            throw Fault.Of(ErrorCodes.InvalidArgument, "The Top.X attribute cannot be specified with paging attribute page: ask for a top count or for a page, not for both.");
        if (top < 1 || top > Most)
            throw Fault.Of(ErrorCodes.QueryBuilderValueGreaterThanZero, $"A top count is from 1 to {Most}.");
        return new Page(1, top, 0, After: null, Paged: false);
    }
}
