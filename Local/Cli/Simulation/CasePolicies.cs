using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Setup;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>The reply policies and calendars of a set-up, chosen and counted by the code of the plug-ins, without a CRM.</summary>
internal sealed class CasePolicies
{
    private readonly Dictionary<string, BusinessCalendar> _calendars;
    private readonly List<(PolicyRule Rule, TurnTerms Terms)> _policies;
    private readonly Dictionary<string, Guid> _topics;
    private readonly Dictionary<string, Guid> _channels;
    private readonly Dictionary<(Guid?, Intent, Urgency, Guid?), TurnTerms?> _known = [];

    /// <exception cref="InputException">A calendar, an intent, an urgency or a name of the set-up is none.</exception>
    public CasePolicies(CrmSetup setup)
    {
        _topics = Ids(setup.Topics.Select(topic => topic.Name), 1);
        _channels = Ids(setup.Channels.Select(channel => channel.Key), 2);
        _calendars = setup.Calendars.DistinctBy(calendar => calendar.Name).ToDictionary(calendar => calendar.Name, CalendarOf);
        _policies = [.. setup.Policies.Select((policy, index) => PolicyOf(policy, index))];
    }

    /// <summary>The case with its policy and due time.</summary>
    public SimulatedCase Promise(SimulatedCase theCase)
    {
        var facts = (Id(_channels, theCase.Channel), theCase.Intent, theCase.Urgency, Id(_topics, theCase.Topic));
        if (!_known.TryGetValue(facts, out var terms))
            _known[facts] = terms = TermsOf(new PolicyFacts(facts.Item1, facts.Intent, facts.Urgency, facts.Item4));
        return theCase with { Terms = terms, DueOn = terms?.Calendar.DueAt(theCase.PostedOn, terms.Policy.FirstResponse) };
    }

    private TurnTerms? TermsOf(PolicyFacts facts)
    {
        var rule = PolicyChoice.FirstMatch(_policies.Select(policy => policy.Rule), facts);
        return rule == null ? null : _policies.Single(policy => policy.Rule == rule).Terms;
    }

    private (PolicyRule Rule, TurnTerms Terms) PolicyOf(PolicySetup policy, int index)
    {
        var rule = new PolicyRule(
            IdOf(index, 3),
            index,
            Named(_channels, policy.Channel, "channel"),
            policy.Intent is { } intent ? (Intent)(ChoiceWords.Intents.ValueOf(intent) - ChoiceWords.Intents.ValueOf(nameof(Intent.Complaint))) : null,
            policy.Urgency is { } urgency ? (Urgency)(ChoiceWords.Urgencies.ValueOf(urgency) - ChoiceWords.Urgencies.ValueOf(nameof(Urgency.Critical))) : null,
            Named(_topics, policy.Topic, "topic"),
            null,
            TimeSpan.FromMinutes(policy.FirstResponseMinutes),
            policy.NextResponseMinutes is { } next ? TimeSpan.FromMinutes(next) : null,
            TimeSpan.FromMinutes(policy.ResolutionMinutes),
            policy.Name);
        return (rule, new TurnTerms(rule, CalendarNamed(policy.Calendar)));
    }

    private BusinessCalendar CalendarNamed(string? name) =>
        name is null ? BusinessCalendar.AlwaysOpen
        : _calendars.TryGetValue(name, out var found) ? found
        : throw new InputException($"The set-up refers to the calendar \"{name}\", which it does not hold.");

    private static BusinessCalendar CalendarOf(CalendarSetup calendar)
    {
        try
        {
            return BusinessCalendar.Create(new CalendarDefinition(calendar.TimeZone)
            {
                AlwaysOpen = calendar.AlwaysOpen,
                Week = calendar.Hours.ToDictionary(day => FileWord<DayOfWeek>.Find(day.Key) ?? throw new InputException($"The set-up gives hours for \"{day.Key}\"; write monday to sunday."), day => HoursText.Parse(day.Value)),
                Exceptions = calendar.Exceptions.ToDictionary(date => date.Date.ToDateTime(TimeOnly.MinValue), date => HoursText.Parse(date.Hours)),
            });
        }
        catch (InvalidCalendarException e)
        {
            throw new InputException($"The calendar \"{calendar.Name}\" of the set-up cannot be used: {e.Message}", e);
        }
    }

    private static Guid? Named(Dictionary<string, Guid> ids, string? name, string what) =>
        name is null ? null : Id(ids, name) ?? throw new InputException($"The set-up refers to the {what} \"{name}\", which it does not hold.");

    private static Guid? Id(Dictionary<string, Guid> ids, string? name) => name != null && ids.TryGetValue(name, out var id) ? id : null;

    private static Dictionary<string, Guid> Ids(IEnumerable<string> names, short kind) =>
        names.Distinct().Select((name, index) => (name, index)).ToDictionary(one => one.name, one => IdOf(one.index, kind));

    private static Guid IdOf(int index, short kind) => new(index + 1, kind, 0, new byte[8]);
}
