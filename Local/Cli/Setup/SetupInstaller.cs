using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Setup;

/// <summary>Makes the rows of a set-up in a fresh CRM, as an admin would in its forms.</summary>
internal sealed class SetupInstaller(IOrganizationService service)
{
    private readonly Dictionary<(string Table, string Name), EntityReference> _made = [];

    /// <exception cref="InputException">The set-up names something that it does not hold.</exception>
    public void Install(CrmSetup setup)
    {
        foreach (var queue in setup.Queues)
            Make(queue, new Entity("queue") { ["name"] = queue });
        foreach (var team in setup.Teams)
            Make(team, new Entity("team") { ["name"] = team });
        foreach (var calendar in setup.Calendars)
            Install(calendar);
        foreach (var (topic, index) in setup.Topics.Select((t, i) => (t, i)))
            Make(topic.Name, TopicRow(topic, index));
        foreach (var channel in setup.Channels)
            Make(channel.Key, ChannelRow(channel));
        foreach (var (policy, index) in setup.Policies.Select((p, i) => (p, i)))
            Install(policy, index);
    }

    private void Install(CalendarSetup calendar)
    {
        var row = new Entity("scrm_calendar")
        {
            ["scrm_name"] = calendar.Name,
            ["scrm_timezone"] = calendar.TimeZone,
            ["scrm_alwaysopen"] = calendar.AlwaysOpen,
        };
        foreach (var (day, hours) in calendar.Hours)
            row[$"scrm_{WeekdayOf(day)}"] = hours;
        var made = Make(calendar.Name, row);
        foreach (var exception in calendar.Exceptions)
        {
            service.Create(Filled(new Entity("scrm_calendarexception")
            {
                ["scrm_name"] = exception.Name ?? exception.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["scrm_calendarid"] = made,
                ["scrm_date"] = exception.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                ["scrm_hours"] = exception.Hours,
            }));
        }
    }

    private static string WeekdayOf(string day) =>
        Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var weekday) && !char.IsDigit(day[0])
            ? weekday.ToString().ToLowerInvariant()
            : throw new InputException($"The set-up gives hours for \"{day}\"; write monday to sunday.");

    private Entity TopicRow(TopicSetup topic, int index) => new("scrm_topic")
    {
        ["scrm_name"] = topic.Name,
        ["scrm_phrases"] = string.Join("\n", topic.Phrases),
        ["scrm_order"] = (index + 1) * 10,
        ["scrm_queueid"] = Named("queue", topic.Queue),
    };

    private Entity ChannelRow(ChannelSetup channel) => new("scrm_channel")
    {
        ["scrm_name"] = $"{NetworkWord.LabelOf(channel.Network)} {channel.Account}",
        ["scrm_network"] = new OptionSetValue(NetworkValueOf(channel)),
        ["scrm_accountid"] = channel.Account,
        ["scrm_handle"] = channel.Handle ?? channel.Account,
        ["scrm_queueid"] = Named("queue", channel.Queue),
        ["scrm_reopendays"] = channel.ReopenDays,
        ["scrm_joinwindow"] = channel.JoinWindowMinutes,
        ["scrm_replywindow"] = channel.ReplyWindowMinutes,
        ["scrm_textlimit"] = channel.TextLimit,
        ["scrm_expectedposts"] = channel.ExpectedPostsPerDay,
    };

    private static int NetworkValueOf(ChannelSetup channel) => NetworkWord.Find(channel.Network) is { } word
        ? NetworkWord.ValueOf(word)
        : throw new InputException($"The set-up has a channel on \"{channel.Network}\"; it must be one of {string.Join(", ", NetworkWord.All)}.");

    private void Install(PolicySetup policy, int index)
    {
        var made = Make(policy.Name, new Entity("scrm_policy")
        {
            ["scrm_name"] = policy.Name,
            ["scrm_order"] = (index + 1) * 10,
            ["scrm_channelid"] = Named("scrm_channel", policy.Channel),
            ["scrm_intent"] = Chosen(ChoiceWords.Intents, policy.Intent),
            ["scrm_urgency"] = Chosen(ChoiceWords.Urgencies, policy.Urgency),
            ["scrm_topicid"] = Named("scrm_topic", policy.Topic),
            ["scrm_calendarid"] = Named("scrm_calendar", policy.Calendar),
            ["scrm_firstresponseminutes"] = policy.FirstResponseMinutes,
            ["scrm_nextresponseminutes"] = policy.NextResponseMinutes,
            ["scrm_resolutionminutes"] = policy.ResolutionMinutes,
        });
        foreach (var (step, order) in policy.Steps.Select((s, i) => (s, i)))
            service.Create(Filled(StepRow(step, made, order)));
    }

    private Entity StepRow(PolicyStepSetup step, EntityReference policy, int order) => new("scrm_policystep")
    {
        ["scrm_name"] = step.Name,
        ["scrm_policyid"] = policy,
        ["scrm_order"] = (order + 1) * 10,
        ["scrm_kpi"] = Chosen(ChoiceWords.Kpis, step.Kpi),
        ["scrm_anchor"] = Chosen(ChoiceWords.Anchors, step.Anchor),
        ["scrm_value"] = step.Value,
        ["scrm_action"] = Chosen(ChoiceWords.Actions, step.Action),
        ["scrm_queueid"] = Named("queue", step.Queue),
        ["scrm_teamid"] = Named("team", step.Team),
        ["scrm_message"] = step.Message,
    };

    private static OptionSetValue? Chosen(ChoiceWords words, string? label) =>
        label is null ? null : new OptionSetValue(words.ValueOf(label));

    private EntityReference? Named(string table, string? name)
    {
        if (name is null)
            return null;
        return _made.TryGetValue((table, name), out var found)
            ? found
            : throw new InputException($"The set-up refers to the {table.Replace("scrm_", string.Empty, StringComparison.Ordinal)} \"{name}\", which it does not hold.");
    }

    private EntityReference Make(string name, Entity row)
    {
        var made = new EntityReference(row.LogicalName, service.Create(Filled(row)));
        return _made.TryAdd((row.LogicalName, name), made)
            ? made
            : throw new InputException($"The set-up holds \"{name}\" twice.");
    }

    // A column that is left out takes its default; one that is sent empty does not.
    private static Entity Filled(Entity row)
    {
        foreach (var empty in row.Attributes.Where(a => a.Value is null).Select(a => a.Key).ToList())
            row.Attributes.Remove(empty);
        return row;
    }
}
