namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Praise that reaches the employee it names. Column names of scrm_recognition.</summary>
public static class RecognitionTable
{
    public const string Name = "scrm_recognition";
    public const string Id = "scrm_recognitionid";
    public const string PrimaryName = "scrm_name";
    public const string Employee = "scrm_employeeid";

    /// <summary>Another employee: whom the praised one reports to.</summary>
    public const string Manager = "scrm_managerid";

    public const string Mention = "scrm_mentionid";
    public const string Post = "scrm_postid";

    /// <summary>The case that the same post opened or joined, if it has a problem too.</summary>
    public const string Case = "scrm_caseid";

    /// <summary>The customer's words.</summary>
    public const string Words = "scrm_words";

    /// <summary>The draft that thanks the customer.</summary>
    public const string Reply = "scrm_replyid";

    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
