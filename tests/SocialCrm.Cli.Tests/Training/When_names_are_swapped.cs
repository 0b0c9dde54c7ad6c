using System;
using System.Linq;
using SocialCrm.Plugins.Triage;
using Xunit.Abstractions;

namespace SocialCrm.Cli.Tests.Training;

public sealed class When_names_are_swapped
{
    private const int Posts = 500;

    private static readonly string[] Names =
    [
        "Priya", "Jamal", "Lakeisha", "DeShawn", "José", "Lupe", "Guadalupe", "Carlos", "Wojciech", "Agnieszka", "Chukwuemeka", "Ngozi", "Kwame", "Ama",
        "Ahmed", "Fatima", "Yusuf", "Ayşe", "Mehmet", "Wei", "Mei", "Min-jun", "Ji-woo", "Thuy", "Linh", "Hiroshi", "Yuki", "Svetlana", "Dmitri", "Olga",
        "Pierre", "Camille", "Jürgen", "Heike", "Ingrid", "Lars", "Sven", "Maria", "Marco", "Giulia", "Sofia", "Anil", "Sunita", "Rajesh", "Amina", "Omar",
        "Emily", "Greg", "Susan", "Karen", "Kevin", "Nigel", "Siobhan", "Rhys", "Moana", "Tala", "Jun", "Rosario", "Leila", "Shira",
    ];

    // Frames name no brand and stand for all tones; each is written for this test alone.
    private static readonly string[] Frames =
    [
        "{0} at the service desk was rude and sent me away",
        "{0} at gate 14 found us two seats together, what a star",
        "could you tell {0} in billing that I called back?",
        "I am {0} and my order never came",
        "is {0} working at the front desk tomorrow?",
        "spoke with {0}, who promised a refund three weeks ago. nothing since",
        "thank you {0}, you made my day",
        "my colleague {0} left a laptop on the train this morning, please help",
        "{0} hung up on me. twice.",
        "the booking is under {0}, flight 451 on Friday",
        "driver {0} left the parcel in the rain and drove off laughing",
        "shout out to {0} from the night shift, sorted it in five minutes",
        "{0} says the app is down, is that right?",
        "our guide {0} never showed up and we missed the boat",
        "please change the name on the ticket to {0}",
        "{0} was friendly, but my bag is still in Oslo",
        "late again, though {0} kept us informed and I appreciate it",
        "{0} and I are boarding soon, Lisbon here we come",
        "why was {0} charged twice for one room?",
        "the nurse {0} on board saved my dad when he had a heart attack",
        "{0} followed me to my car and shouted at me",
        "you should give {0} a raise",
        "waited an hour for {0} to unlock my account and it is still locked",
        "can {0} call me tomorrow about the contract?",
        "love the new lounge, {0} makes the best coffee",
    ];

    private static readonly TriageContext Alone = new(string.Empty, InOpenConversation: false, RepliesToUs: false, []);

    private readonly ITestOutputHelper _output;

    public When_names_are_swapped(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Hardly_a_tone_and_no_urgency_changes()
    {
        var swaps = Enumerable.Range(0, Posts).Select(Swap).ToArray();

        swaps.Where(swap => swap.Before.Urgency != swap.After.Urgency).Select(swap => swap.Text).ShouldBeEmpty();
        var flips = swaps.Where(swap => swap.Before.Tones.Label != swap.After.Tones.Label).Select(swap => swap.Text).ToArray();
        _output.WriteLine($"{flips.Length} of {Posts} posts change their tone with the name ({100.0 * flips.Length / Posts:0.0} %).");
        flips.Length.ShouldBeLessThan(Posts / 100, string.Join(Environment.NewLine, flips));
    }

    private static (string Text, TriageDecision Before, TriageDecision After) Swap(int number)
    {
        var frame = Frames[number % Frames.Length];
        var (one, other) = (Names[number % Names.Length], Names[(number * 7 + 13) % Names.Length]);
        return ($"{frame}: {one}, {other}", Decide(string.Format(null, frame, one)), Decide(string.Format(null, frame, other)));
    }

    private static TriageDecision Decide(string text) => TriagePolicy.Decide(text, Alone);
}
