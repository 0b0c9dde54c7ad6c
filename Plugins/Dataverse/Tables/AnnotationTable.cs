namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A note on a row. Column names of annotation.</summary>
public static class AnnotationTable
{
    public const string Name = "annotation";
    public const string Id = "annotationid";
    public const string Subject = "subject";
    public const string NoteText = "notetext";
    public const string Regarding = "objectid";
    public const string CreatedOn = "createdon";
}
