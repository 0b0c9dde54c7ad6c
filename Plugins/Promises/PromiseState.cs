namespace SocialCrm.Plugins.Promises;

/// <summary>What became of a promise; the order is that of the choice scrm_promisestate.</summary>
public enum PromiseState
{
    Open,
    Kept,
    Broken,
}
