using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Dataverse.Tone;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A known post whose author changed its text.</summary>
internal sealed class EditedPost
{
    private readonly PluginScope _scope;
    private readonly IOrganizationService _service;

    public EditedPost(PluginScope scope)
    {
        _scope = scope;
        _service = scope.AsSystem;
    }

    public IntakeResult Take()
    {
        var channel = new ChannelStore(_service).Of(IngestPostInput.ReadNetwork(_scope), _scope.Required("Account"));
        var evidence = new EvidenceStore(_service);
        var before = ReportedPost.Read(_scope, evidence);
        var editedOn = _scope.RequiredTime("EditedOn");
        var text = IngestPostInput.ReadText(_scope);
        var stored = new StoredPostStore(_service).Read(before.PostId, channel);
        if (text == before.Text || before.State == PostState.DeletedByAuthor || before.Text == Forgotten.Text)
        {
            NoteEdit(before, editedOn);
            return Unchanged(stored, WhyUnchanged(before));
        }

        if (editedOn < before.EditedOn)
            return KeepLateEdit(stored, before, evidence, text, editedOn);
        evidence.Keep(before, Named("Before the edit on", editedOn), _scope.UtcNow);
        var isOurs = channel.IsOurs(stored.Post.Author);
        return !isOurs && stored.Post.Author.Id.Length > 0 && MayNeedMore(channel, stored, before.Text, text)
            ? TakeAgain(channel, stored, text, editedOn)
            : Rewrite(channel, stored, text, editedOn, isOurs);
    }

    /// <summary>An edit that brings a text back that we have is later than one in between that is still to be reported.</summary>
    private void NoteEdit(EvidencePost before, DateTime editedOn)
    {
        var isNewest = !(editedOn <= before.EditedOn);
        if (isNewest && before.State != PostState.DeletedByAuthor && before.Text != Forgotten.Text)
            new PostWriter(_service).NoteEdit(before.PostId, editedOn);
    }

    /// <summary>Edits may be reported in any order: the text of a later one stays, and what this one said is kept as a copy.</summary>
    private IntakeResult KeepLateEdit(StoredPost stored, EvidencePost before, EvidenceStore evidence, string text, DateTime editedOn)
    {
        if (!evidence.IsKept(before.PostId, text))
            evidence.Keep(before with { Text = text }, Named("Between edits, on", editedOn), _scope.UtcNow);
        return Unchanged(stored, "a later edit is known already");
    }

    private static string Named(string what, DateTime editedOn) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1:yyyy-MM-dd HH:mm} UTC", what, editedOn);

    /// <summary>A post that has no case, or only stands on one because nothing had to be done about it, is decided anew when its new text asks for something.</summary>
    private bool MayNeedMore(Channel channel, StoredPost stored, string before, string text)
    {
        if (stored.Case == null)
            return true;
        if (stored.Outcome == Outcome.CaseOpened)
            return false;
        var context = Context(channel, stored);
        return !TriagePolicy.Decide(Said(channel, stored, before), context).NeedsCase && TriagePolicy.Decide(Said(channel, stored, text), context).NeedsCase;
    }

    private TriageContext Context(Channel channel, StoredPost stored) =>
        TriageSetup.Of(_scope, channel) with { InOpenConversation = true, CaseIntent = stored.Case?.Intent };

    /// <summary>
    /// With the new text it may need a case. It is decided like a post of the time of the edit, because nobody could
    /// have answered earlier what was only said then. A part that still waits for others was not decided yet and keeps its time.
    /// </summary>
    private IntakeResult TakeAgain(Channel channel, StoredPost stored, string text, DateTime editedOn)
    {
        var result = new PostIntake(_scope).TakeAgain(
            channel,
            stored.Post with { Text = text, PostedOn = stored.Outcome == Outcome.WaitingForParts ? stored.Post.PostedOn : Within(stored.Post.PostedOn, editedOn, _scope.UtcNow) },
            stored.Id,
            stored.ReceivedOn);
        new PostWriter(_service).MarkEdited(stored.Id, stored.Post.PostedOn, editedOn);
        return result;
    }

    private static DateTime Within(DateTime earliest, DateTime time, DateTime latest)
    {
        var bounded = time < latest ? time : latest;
        return bounded > earliest ? bounded : earliest;
    }

    private IntakeResult Rewrite(Channel channel, StoredPost stored, string text, DateTime editedOn, bool isOurs)
    {
        var posts = new PostWriter(_service);
        if (isOurs)
        {
            posts.Edit(stored.Id, text, channel, null, editedOn);
        }
        else
        {
            var context = Context(channel, stored);
            var said = Said(channel, stored, text);
            var triage = TriagePolicy.Decide(said, context);
            posts.Edit(stored.Id, text, channel, triage, editedOn);
            var fall = ShowOnCase(stored, said, triage, context);
            new StaffNaming(_scope, channel).Note(stored.Post with { Text = said }, context, stored.Id, stored.Case?.Id);
            if (fall != null)
                new ToneNotice(_service).Tell(stored.Case!.Id, stored.Case.Number, fall);
        }

        return new IntakeResult(
            stored.Id, stored.Case?.Id, stored.Case?.Number, stored.Outcome, "the author edited the post", null, null, false);
    }

    /// <summary>The whole message, when the post is one part of it.</summary>
    private string Said(Channel channel, StoredPost stored, string text) => PartMark.Of(text) is { } mark
        ? MessageLookup.Of(_service, channel, stored.ProfileId, stored.Post with { Text = text }, mark, stored.Id, out _).Whole.Text
        : text;

    /// <summary>The urgency may rise; how the customer sounds follows the latest post alone.</summary>
    /// <returns>Null when the customer does not sound worse by the edit.</returns>
    private ToneFall? ShowOnCase(StoredPost stored, string said, TriageDecision triage, TriageContext context)
    {
        if (stored.Case is not { IsOpen: true } theCase)
            return null;
        var row = new Entity(IncidentTable.Name, theCase.Id);
        CaseColumns.RaiseUrgency(row, theCase.Urgency, triage.Urgency);
        CaseColumns.JoinCrisis(row, theCase, CrisisCause.Joined(said, triage.TopicId, context.Topics, theCase));
        var tone = ToneWatch.None;
        if (stored.Post.PostedOn >= theCase.LastPostedOn)
        {
            CaseColumns.SetTone(row, theCase.Tone, triage);
            tone = CaseColumns.Watch(row, theCase.ToneWatch, triage, _scope.UtcNow);
        }

        if (row.Attributes.Count > 0)
            _service.Update(row);
        if (!tone.IsWorse)
            return null;
        var clocks = new Entity(IncidentTable.Name, theCase.Id);
        new CaseClocks(_service).SoundsWorse(theCase, _scope.UtcNow, clocks);
        if (clocks.Attributes.Count > 0)
            _service.Update(clocks);
        return new ToneFall(theCase.ToneWatch.Start!.Value, tone.Last!.Value);
    }

    private static IntakeResult Unchanged(StoredPost stored, string why) => new IntakeResult(
        stored.Id, stored.Case?.Id, stored.Case?.Number, stored.Outcome, why, null, null, false);

    private static string WhyUnchanged(EvidencePost before)
    {
        if (before.Text == Forgotten.Text)
            return "the author was forgotten";
        return before.State == PostState.DeletedByAuthor ? "the post was deleted before" : "the text is the same as before";
    }
}
