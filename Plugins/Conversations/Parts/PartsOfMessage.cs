using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>The parts of one message of one author that are here, in the order in which they are read.</summary>
public sealed class PartsOfMessage
{
    private PartsOfMessage(IEnumerable<MessagePart> parts) => Parts = parts.OrderBy(part => part.Mark.Number).ToList();

    public IReadOnlyList<MessagePart> Parts { get; }

    /// <summary>The one that stands for the message.</summary>
    public MessagePart First => Parts[0];

    /// <summary>How many parts there are; null when none of them says it.</summary>
    public int? Count => Parts.Select(part => part.Mark.Count).FirstOrDefault(count => count != null);

    public bool IsComplete => Count is { } count && Parts.Count == count;

    /// <summary>The part that is on a case already, or null.</summary>
    public MessagePart? OnCase => Parts.FirstOrDefault(part => part.Case != null);

    /// <summary>UTC; the earliest wait of all, so that no part makes the others wait longer. Null when none waits.</summary>
    public DateTime? WaitsUntil => Parts.Min(part => part.WaitsUntil);

    /// <summary>"part 2 of 3" or "parts 2 and 3 of 4"; null when no part is known to be missing.</summary>
    public string? Missing
    {
        get
        {
            var numbers = Enumerable.Range(1, Count ?? Parts[Parts.Count - 1].Mark.Number)
                .Where(number => Parts.All(part => part.Mark.Number != number))
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .ToList();
            if (numbers.Count == 0)
                return null;
            var last = numbers[numbers.Count - 1];
            var named = numbers.Count == 1 ? $"part {last}" : $"parts {string.Join(", ", numbers.Take(numbers.Count - 1))} and {last}";
            return Count is { } count ? FormattableString.Invariant($"{named} of {count}") : named;
        }
    }

    /// <summary>What the author says in all parts.</summary>
    public WholeMessage Whole => new WholeMessage(
        MessageText.Join(Parts.Select(part => PartMark.Without(part.Text))),
        Parts.Max(part => part.PostedOn),
        Parts.Select(part => part.PostId).ToList());

    /// <summary>Finds the parts that belong to a part's message, whatever the order in which they came in.</summary>
    /// <param name="others">Other parts by the same author on the same channel.</param>
    /// <param name="partWindow">How far apart in time parts are posted.</param>
    /// <param name="joinWindow">The same for parts whose case is open or was: a late part still belongs to it.</param>
    public static PartsOfMessage Of(MessagePart part, IEnumerable<MessagePart> others, TimeSpan partWindow, TimeSpan joinWindow)
    {
        var message = new List<MessagePart> { part };
        var groups = others.GroupBy(other => other.MessageId).Select(group => group.ToList()).ToList();
        for (var next = Nearest(message, groups, partWindow, joinWindow); next != null; next = Nearest(message, groups, partWindow, joinWindow))
        {
            message.AddRange(next);
            groups.Remove(next);
        }

        return new PartsOfMessage(message);
    }

    private static List<MessagePart>? Nearest(
        List<MessagePart> message, List<List<MessagePart>> groups, TimeSpan partWindow, TimeSpan joinWindow) => groups
        .Where(group => Fits(message, group) && (Knows(message, group) || Gap(message, group) <= Window(group, partWindow, joinWindow)))
        .OrderBy(group => Knows(message, group) ? TimeSpan.MinValue : Gap(message, group))
        .ThenBy(group => group[0].PostedOn)
        .ThenBy(group => group[0].RowId)
        .FirstOrDefault();

    /// <summary>They were decided together before.</summary>
    private static bool Knows(List<MessagePart> message, List<MessagePart> group) =>
        message[0].MessageId != Guid.Empty && message[0].MessageId == group[0].MessageId;

    private static bool Fits(List<MessagePart> message, List<MessagePart> group) =>
        group.All(one => message.All(other => AreOfOneMessage(one.Mark, other.Mark)));

    private static bool AreOfOneMessage(PartMark one, PartMark other)
    {
        if (one.Number == other.Number || (one.Count != null && other.Count != null && one.Count != other.Count))
            return false;
        var count = one.Count ?? other.Count;
        return count == null || (one.Number <= count && other.Number <= count);
    }

    private static TimeSpan Window(List<MessagePart> group, TimeSpan partWindow, TimeSpan joinWindow) =>
        group.Any(part => part.Case != null) && joinWindow > partWindow ? joinWindow : partWindow;

    private static TimeSpan Gap(List<MessagePart> message, List<MessagePart> group) =>
        group.Min(one => message.Min(other => (one.PostedOn - other.PostedOn).Duration()));
}
