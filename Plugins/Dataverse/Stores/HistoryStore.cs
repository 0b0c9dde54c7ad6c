using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.History;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads a customer's history in seven requests, however long it is.</summary>
public sealed class HistoryStore
{
    private readonly IOrganizationService _service;

    public HistoryStore(IOrganizationService service) => _service = service;

    /// <summary>The history of a customer, as far as it may be shown.</summary>
    public CustomerHistory Of(HistorySubject subject)
    {
        var view = new HistoryView(subject.Customer.Id, subject.Author, subject.CaseId);
        var cases = new PastCaseStore(_service);
        var latest = cases.Latest(view);
        var topicId = subject.IsCustomerAlone && latest.Count > 0 ? latest[0].Topic?.Id : subject.TopicId;
        var since = subject.OpenedOn.AddDays(-RepeatedTopic.Days);
        var counts = cases.Count(view, subject.AsOf.AddYears(-1), topicId, since);
        var isRepeat = counts.SameTopic > (subject.IsCustomerAlone ? 1 : 0);
        var promises = new PastPromiseStore(_service);
        return new CustomerHistory(
            subject.AsOf,
            counts.Total,
            counts.Open,
            counts.Last12Months,
            isRepeat ? new RepeatedTopic(topicId!.Value, null, counts.SameTopic, since).NamedBy(latest) : null,
            latest,
            new PastPostStore(_service).Latest(view),
            promises.Promises(view, subject.AsOf),
            promises.Goodwill(view),
            new MentionStore(_service).Confirmed(view));
    }
}
