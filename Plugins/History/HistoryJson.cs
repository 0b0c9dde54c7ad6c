using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.History;

/// <summary>
/// The text of scrm_history:
/// <c>{"v":1,"total","open","last12Months","cases":[..],"posts":[..],"promises":[..]}</c>, times ISO 8601 in UTC.
/// </summary>
public static class HistoryJson
{
    public static string Write(CustomerHistory history) => JsonText.Write(json => json
        .Field("v", 1)
        .Field("total", history.Total)
        .Field("open", history.Open)
        .Field("last12Months", history.Last12Months)
        .Array("cases", history.Cases, Case)
        .Array("posts", history.Posts, Post)
        .Array("promises", history.OpenPromises, Promise));

    private static void Case(JsonText json, PastCase theCase) => json
        .Field("id", theCase.Id.ToString("D"))
        .Field("number", theCase.Number)
        .Field("title", theCase.Title)
        .Field("state", theCase.State)
        .Field("openedOn", theCase.OpenedOn)
        .Field("closedOn", theCase.ClosedOn)
        .Field("ending", theCase.Ending);

    private static void Post(JsonText json, PastPost post) => json
        .Field("id", post.Id.ToString("D"))
        .Field("postedOn", post.PostedOn)
        .Field("channel", post.Channel)
        .Field("excerpt", post.Excerpt)
        .Field("tone", post.Tone);

    private static void Promise(JsonText json, Promise promise) => json
        .Field("noteId", promise.NoteId.ToString("D"))
        .Field("case", promise.CaseNumber)
        .Field("madeOn", promise.MadeOn)
        .Field("what", promise.What);
}
