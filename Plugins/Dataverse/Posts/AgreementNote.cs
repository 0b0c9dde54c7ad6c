using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Tells the reps of a case that somebody else has the same trouble, once for each person.</summary>
internal sealed class AgreementNote
{
    /// <summary>The subject of such notes.</summary>
    public const string Subject = "Somebody else agrees in this conversation";

    private readonly NoteStore _notes;
    private readonly PostStore _posts;

    public AgreementNote(IOrganizationService service)
    {
        _notes = new NoteStore(service);
        _posts = new PostStore(service);
    }

    /// <summary>Says when and where, and no more of the person: neither name nor followers matter for the case.</summary>
    public void Write(IncomingPost post, IntakeFacts facts, IntakeDecision decision)
    {
        if (facts.Author is { } author && _posts.HasReason(author.ProfileId, decision.Reason))
            return;
        var when = string.Format(
            CultureInfo.InvariantCulture, "On {0:d MMMM yyyy, HH:mm} UTC, on {1}.", post.PostedOn, NetworkName.Of(facts.Channel.Network));
        _notes.Write(decision.NamedCase!.Id, Subject, post.Url == null ? when : $"{when}\n{post.Url}");
    }
}
