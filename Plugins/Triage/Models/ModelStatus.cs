namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Whether the weights of an installed model can be used; the order is that of the choice scrm_modelstatus.</summary>
public enum ModelStatus
{
    Ready,
    Broken,
}
