namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>What posts may be about. Column names of scrm_topic.</summary>
public static class TopicTable
{
    public const string Name = "scrm_topic";
    public const string Id = "scrm_topicid";
    public const string PrimaryName = "scrm_name";
    public const string Phrases = "scrm_phrases";
    public const string Order = "scrm_order";
    public const string Queue = "scrm_queueid";
    public const string Crisis = "scrm_crisisid";
    public const string CrisisAuthors = "scrm_crisisauthors";
    public const string CrisisDeclareAt = "scrm_crisisdeclareat";
    public const string CrisisWindow = "scrm_crisiswindow";
}
