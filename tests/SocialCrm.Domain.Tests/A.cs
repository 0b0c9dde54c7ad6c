using System;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests;

/// <summary>Builds the rows and posts that tests talk about, valid unless a test says otherwise.</summary>
internal static class A
{
    public static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Ana = new("a0000000-0000-0000-0000-000000000001");

    public static readonly Guid Ben = new("b0000000-0000-0000-0000-000000000001");

    public static readonly Channel Channel = new(
        new Guid("c0000000-0000-0000-0000-000000000001"),
        Network.X,
        "LarkspurAir",
        "LarkspurAir",
        true,
        null,
        null,
        7,
        TimeSpan.FromHours(72));

    public static IncomingPost Post(string text, DateTime? postedOn = null, string authorId = "77", string? inReplyTo = null) => new(
        Network.X,
        "LarkspurAir",
        "101",
        new Author(authorId, "dana", "Dana K", 412),
        text,
        postedOn ?? Monday,
        inReplyTo,
        null,
        null,
        false);

    public static ConversationCase Case(
        Guid? profile = null,
        CaseState state = CaseState.Active,
        DateTime? lastPostedOn = null,
        DateTime? closedOn = null,
        string number = "CAS-00001") => new(
        new Guid("d0000000-0000-0000-0000-000000000001"),
        number,
        state,
        profile ?? Ana,
        "key",
        lastPostedOn ?? Monday.AddHours(-1),
        closedOn,
        Urgency.Normal,
        null,
        null,
        false,
        false,
        ConversationCase.InProgress);

    public static KnownPost Known(ConversationCase? theCase, Guid? profile = null, bool isOurs = false) => new(
        new Guid("e0000000-0000-0000-0000-000000000001"), "parent", isOurs, profile ?? Ana, Outcome.CaseOpened, null, theCase);

    public static KnownAuthor Author(Guid? profile = null) => new(profile ?? Ana, "dana", "Dana K", 412, null);

    public static IntakeFacts Facts(
        KnownPost? parent = null, KnownAuthor? author = null, params ConversationCase[] openCases) => new(
        Channel, parent, author, openCases, TriageContext.Empty with { AccountHandle = Channel.Mention });
}
