using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Setup;

/// <summary>Makes the rows of a set-up in a fresh CRM, as an admin would in its forms.</summary>
internal sealed class SetupInstaller(IOrganizationService service)
{
    // The primary name of every table of the solution.
    private const string PrimaryName = ChannelTable.PrimaryName;

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
        foreach (var employee in setup.Employees)
            Make(employee.Name, EmployeeRow(employee));
        foreach (var (policy, index) in setup.Policies.Select((p, i) => (p, i)))
            Install(policy, index);
        foreach (var currency in setup.Currencies)
            Make(currency.Code, CurrencyRow(currency));
        foreach (var limit in setup.Goodwill?.Limits ?? [])
            Make(limit.Role, LimitRow(limit));
    }

    private void Install(CalendarSetup calendar)
    {
        var row = new Entity(CalendarTable.Name)
        {
            [PrimaryName] = calendar.Name,
            [CalendarTable.TimeZone] = calendar.TimeZone,
            [CalendarTable.AlwaysOpen] = calendar.AlwaysOpen,
        };
        foreach (var (day, hours) in calendar.Hours)
            row[$"scrm_{WeekdayOf(day)}"] = hours;
        var made = Make(calendar.Name, row);
        foreach (var exception in calendar.Exceptions)
        {
            Create(new Entity(CalendarExceptionTable.Name)
            {
                [PrimaryName] = exception.Name ?? exception.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                [CalendarExceptionTable.Calendar] = made,
                [CalendarExceptionTable.Date] = exception.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                [CalendarExceptionTable.Hours] = exception.Hours,
            });
        }
    }

    private static string WeekdayOf(string day) =>
        Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var weekday) && !char.IsDigit(day[0])
            ? weekday.ToString().ToLowerInvariant()
            : throw new InputException($"The set-up gives hours for \"{day}\"; write monday to sunday.");

    private Entity TopicRow(TopicSetup topic, int index) => new(TopicTable.Name)
    {
        [TopicTable.PrimaryName] = topic.Name,
        [TopicTable.Phrases] = string.Join("\n", topic.Phrases),
        [TopicTable.Order] = (index + 1) * 10,
        [TopicTable.Queue] = Named("queue", topic.Queue),
        [TopicTable.CrisisAuthors] = topic.Crisis?.Authors,
    };

    private Entity EmployeeRow(EmployeeSetup employee) => new(EmployeeTable.Name)
    {
        [PrimaryName] = employee.Name,
        [EmployeeTable.Variants] = employee.Variants.Count == 0 ? null : string.Join("\n", employee.Variants),
        [EmployeeTable.Badge] = employee.Badge,
        [EmployeeTable.Place] = employee.Place,
        [EmployeeTable.Role] = employee.Role,
        [EmployeeTable.Manager] = Named(EmployeeTable.Name, employee.Manager),
        [EmployeeTable.User] = employee.IsUser ? new EntityReference(UserTable.Name, Create(UserRow(employee.Name))) : null,
    };

    private static Entity UserRow(string name) => new(UserTable.Name)
    {
        ["firstname"] = name.Split(' ', 2)[0],
        ["lastname"] = name.Split(' ', 2) is [_, var last] ? last : name,
        ["domainname"] = $"{name.Replace(' ', '.').ToLowerInvariant()}@staff.example",
    };

    private static Entity CurrencyRow(CurrencySetup currency) => new(CurrencyTable.Name)
    {
        ["currencyname"] = currency.Name,
        [CurrencyTable.Code] = currency.Code,
        ["currencysymbol"] = currency.Symbol,
        ["exchangerate"] = currency.Rate,
    };

    private static Entity LimitRow(GoodwillLimitSetup limit) => new(GoodwillLimitTable.Name)
    {
        [PrimaryName] = limit.Role,
        [GoodwillLimitTable.PerCase] = limit.PerCase,
        [GoodwillLimitTable.PerCustomer] = limit.PerCustomer,
    };

    private Entity ChannelRow(ChannelSetup channel) => new(ChannelTable.Name)
    {
        [ChannelTable.PrimaryName] = $"{NetworkWord.LabelOf(channel.Network)} {channel.Account}",
        [ChannelTable.Network] = new OptionSetValue(NetworkValueOf(channel)),
        [ChannelTable.AccountId] = channel.Account,
        [ChannelTable.Handle] = channel.Handle ?? channel.Account,
        [ChannelTable.Queue] = Named("queue", channel.Queue),
        [ChannelTable.ReopenDays] = channel.ReopenDays,
        [ChannelTable.JoinWindow] = channel.JoinWindowMinutes,
        ["scrm_replywindow"] = channel.ReplyWindowMinutes,
        ["scrm_textlimit"] = channel.TextLimit,
        ["scrm_expectedposts"] = channel.ExpectedPostsPerDay,
    };

    private static int NetworkValueOf(ChannelSetup channel) => NetworkWord.Find(channel.Network) is { } word
        ? NetworkWord.ValueOf(word)
        : throw new InputException($"The set-up has a channel on \"{channel.Network}\"; it must be one of {string.Join(", ", NetworkWord.All)}.");

    private void Install(PolicySetup policy, int index)
    {
        var made = Make(policy.Name, new Entity(PolicyTable.Name)
        {
            [PolicyTable.PrimaryName] = policy.Name,
            [PolicyTable.Order] = (index + 1) * 10,
            [PolicyTable.Channel] = Named(ChannelTable.Name, policy.Channel),
            [PolicyTable.Intent] = Chosen(ChoiceWords.Intents, policy.Intent),
            [PolicyTable.Urgency] = Chosen(ChoiceWords.Urgencies, policy.Urgency),
            [PolicyTable.Topic] = Named(TopicTable.Name, policy.Topic),
            [PolicyTable.Calendar] = Named(CalendarTable.Name, policy.Calendar),
            [PolicyTable.FirstResponse] = policy.FirstResponseMinutes,
            [PolicyTable.NextResponse] = policy.NextResponseMinutes,
            [PolicyTable.Resolution] = policy.ResolutionMinutes,
        });
        foreach (var (step, order) in policy.Steps.Select((s, i) => (s, i)))
            Create(StepRow(step, made, order));
    }

    private Entity StepRow(PolicyStepSetup step, EntityReference policy, int order) => new(PolicyStepTable.Name)
    {
        [PolicyStepTable.PrimaryName] = step.Name,
        [PolicyStepTable.Policy] = policy,
        [PolicyStepTable.Order] = (order + 1) * 10,
        [PolicyStepTable.Kpi] = Chosen(ChoiceWords.Kpis, step.Kpi),
        [PolicyStepTable.Anchor] = Chosen(ChoiceWords.Anchors, step.Anchor),
        [PolicyStepTable.Value] = step.Value,
        [PolicyStepTable.Action] = Chosen(ChoiceWords.Actions, step.Action),
        [PolicyStepTable.Queue] = Named("queue", step.Queue),
        [PolicyStepTable.Team] = Named("team", step.Team),
        [PolicyStepTable.Message] = step.Message,
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
        var made = new EntityReference(row.LogicalName, Create(row));
        return _made.TryAdd((row.LogicalName, name), made)
            ? made
            : throw new InputException($"The set-up holds \"{name}\" twice.");
    }

    private Guid Create(Entity row)
    {
        try
        {
            return service.Create(Filled(row));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InputException($"The CRM refuses \"{row.GetAttributeValue<string>(PrimaryName) ?? row.GetAttributeValue<string>("name")}\" of the set-up: {fault.Detail.Message}", fault);
        }
    }

    // A column that is left out takes its default; one that is sent empty does not.
    private static Entity Filled(Entity row)
    {
        foreach (var empty in row.Attributes.Where(a => a.Value is null).Select(a => a.Key).ToList())
            row.Attributes.Remove(empty);
        return row;
    }
}
