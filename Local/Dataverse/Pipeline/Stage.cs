namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Where in the event pipeline a step runs; the platform's own numbers.</summary>
internal enum Stage
{
    PreValidation = 10,
    PreOperation = 20,
    MainOperation = 30,
    PostOperation = 40,
}
