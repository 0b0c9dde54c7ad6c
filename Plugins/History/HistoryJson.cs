using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.History;

/// <summary>
/// The text of scrm_history:
/// <c>{"v":2,"total","open","last12Months","promises":[..],"repeat":{..} or null,"tone":{"trend","points":[..]},"cases":[..],"posts":[..],
/// "goodwill":[..],"mentions":[..]}</c>, times ISO 8601 in UTC. Each item has the table and the id of its row, posts also their address.
/// </summary>
/// <remarks>It says nothing about the moment it was written, so that two that are equal tell the same.</remarks>
public static class HistoryJson
{
    private const string Case = "incident", Post = "socialactivity", Promised = "scrm_promise", Given = "scrm_goodwill", Mentioned = "scrm_staffmention";

    public static string Write(CustomerHistory history) => JsonText.Write(json =>
    {
        json.Field("v", 2)
            .Field("total", history.Total)
            .Field("open", history.Open)
            .Field("last12Months", history.Last12Months)
            .Array("promises", PromiseLine.Of(history), WritePromise);
        WriteRepeat(json, history);
        json.Nested("tone", tone => WriteTone(tone, history))
            .Array("cases", history.Cases, WriteCase)
            .Array("posts", history.Posts, WritePost)
            .Array("goodwill", history.Goodwill, WriteGoodwill)
            .Array("mentions", history.Mentions, WriteMention);
    });

    private static void WritePromise(JsonText json, PromiseLine line) => json
        .Field("table", line.IsGoodwill ? Given : Promised)
        .Field("id", line.Id.ToString("D"))
        .Field("what", line.What)
        .Field("state", line.Standing.ToString())
        .Field("madeOn", line.MadeOn)
        .Field("dueOn", line.DueOn)
        .Field("settledOn", line.SettledOn)
        .Field("caseId", line.CaseId.ToString("D"))
        .Field("case", line.CaseNumber)
        .Field("postId", line.PostId?.ToString("D"))
        .Field("url", line.Url);

    private static void WriteRepeat(JsonText json, CustomerHistory history)
    {
        if (history.Repeat is not { } repeat)
        {
            json.Field("repeat", (string?)null);
            return;
        }

        json.Nested("repeat", topic => topic
            .Field("topicId", repeat.TopicId.ToString("D"))
            .Field("topic", repeat.Name)
            .Field("count", repeat.Count)
            .Field("since", repeat.Since)
            .Array("cases", history.Cases.Where(repeat.Has), WriteLink));
    }

    private static void WriteLink(JsonText json, PastCase theCase) => json
        .Field("table", Case)
        .Field("id", theCase.Id.ToString("D"))
        .Field("number", theCase.Number);

    private static void WriteTone(JsonText json, CustomerHistory history) => json
        .Field("trend", ToneTrend.Of(history.Posts)?.ToString())
        .Array("points", history.Posts.Where(post => post.Tone != null), (point, post) => point
            .Field("table", Post)
            .Field("id", post.Id.ToString("D"))
            .Field("url", post.Url)
            .Field("postedOn", post.PostedOn)
            .Field("tone", post.Tone));

    private static void WriteCase(JsonText json, PastCase theCase)
    {
        WriteLink(json, theCase);
        json.Field("title", theCase.Title)
            .Field("state", theCase.State)
            .Field("openedOn", theCase.OpenedOn)
            .Field("closedOn", theCase.ClosedOn)
            .Field("ending", theCase.Ending)
            .Field("topic", theCase.Topic?.Name)
            .Field("satisfaction", theCase.Satisfaction is { } said ? SatisfactionWords.Of(said) : null);
    }

    private static void WritePost(JsonText json, PastPost post) => json
        .Field("table", Post)
        .Field("id", post.Id.ToString("D"))
        .Field("url", post.Url)
        .Field("postedOn", post.PostedOn)
        .Field("channel", post.Channel)
        .Field("excerpt", post.Excerpt)
        .Field("tone", post.Tone);

    private static void WriteGoodwill(JsonText json, GivenGoodwill goodwill) => json
        .Field("table", Given)
        .Field("id", goodwill.Id.ToString("D"))
        .Field("amount", goodwill.Amount)
        .Field("currency", goodwill.Currency)
        .Field("state", goodwill.State.ToString())
        .Field("reason", goodwill.Reason)
        .Field("requestedOn", goodwill.RequestedOn)
        .Field("decidedOn", goodwill.DecidedOn)
        .Field("paidOn", goodwill.PaidOn)
        .Field("caseId", goodwill.CaseId.ToString("D"))
        .Field("case", goodwill.CaseNumber);

    private static void WriteMention(JsonText json, PastMention mention) => json
        .Field("table", Mentioned)
        .Field("id", mention.Id.ToString("D"))
        .Field("employeeId", mention.EmployeeId.ToString("D"))
        .Field("employee", mention.Employee)
        .Field("role", mention.Role)
        .Field("kind", mention.Kind.ToString())
        .Field("words", mention.Words)
        .Field("on", mention.On)
        .Field("caseId", mention.CaseId.ToString("D"))
        .Field("case", mention.CaseNumber)
        .Field("postId", mention.PostId?.ToString("D"))
        .Field("url", mention.Url);
}
