namespace SocialCrm.Plugins.Dataverse;

/// <summary>Where in the event pipeline a step runs; the numbers are the platform's.</summary>
public enum Stage
{
    /// <summary>Before the transaction, when the operation is the outermost one.</summary>
    PreValidation = 10,

    /// <summary>Inside the transaction, before the row is written: changes to Target are stored.</summary>
    PreOperation = 20,

    /// <summary>After the row is written.</summary>
    PostOperation = 40,
}
