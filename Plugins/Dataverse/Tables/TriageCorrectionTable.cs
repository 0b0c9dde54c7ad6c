namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>What people corrected of what triage made of a post. Column names of scrm_triagecorrection.</summary>
public static class TriageCorrectionTable
{
    public const string Name = "scrm_triagecorrection";
    public const string Id = "scrm_triagecorrectionid";
    public const string PrimaryName = "scrm_name";
    public const string Case = "scrm_caseid";
    public const string Post = "scrm_postid";
    public const string Column = "scrm_column";
    public const string Before = "scrm_before";
    public const string After = "scrm_after";
    public const string Text = "scrm_text";
    public const string Tone = "scrm_tone";
    public const string CorrectedOn = "scrm_correctedon";
    public const string CorrectedBy = "scrm_correctedbyid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
