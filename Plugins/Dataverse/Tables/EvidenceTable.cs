namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A kept copy of what was said. Column names of scrm_evidence.</summary>
public static class EvidenceTable
{
    public const string Name = "scrm_evidence";
    public const string Id = "scrm_evidenceid";
    public const string PrimaryName = "scrm_name";
    public const string Post = "scrm_postid";
    public const string Text = "scrm_text";
    public const string Link = "scrm_link";
    public const string Author = "scrm_author";
    public const string Hash = "scrm_hash";
    public const string CapturedOn = "scrm_capturedon";
    public const string Channel = "scrm_channelid";
    public const string KeepUntil = "scrm_keepuntil";
    public const string LegalHold = "scrm_legalhold";
    public const string Reason = "scrm_reason";
}
