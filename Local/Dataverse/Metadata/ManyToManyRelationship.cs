namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Rows of two tables are tied together by rows of an intersect table (N:N).</summary>
/// <param name="Name">Schema name; unique, compared without case.</param>
/// <param name="IntersectTable">Table that holds the ties.</param>
/// <param name="FirstTable">One side.</param>
/// <param name="FirstColumn">Column of the intersect table with the id of the one side.</param>
/// <param name="SecondTable">The other side.</param>
/// <param name="SecondColumn">Column of the intersect table with the id of the other side.</param>
public sealed record ManyToManyRelationship(
    string Name, string IntersectTable, string FirstTable, string FirstColumn, string SecondTable, string SecondColumn);
