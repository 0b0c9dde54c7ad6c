using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Commands;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Says in one sentence, with the place in the file, what a simulation cannot be made of.</summary>
internal static class SimulationRules
{
    private const double Tolerance = 0.001;
    private const int MostDays = 366;
    private const int MostPeople = 1_000;
    private const int MostPosts = 1_000_000;
    private const int MostCrises = 1_000;
    private const double MostSpread = 5;
    private const double MostFollowerSpread = 20;
    private const double MostFollowers = 1_000_000_000;
    private const double MostMinutes = MostDays * 1440;
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    /// <exception cref="InputException">Something in it is not as it must be.</exception>
    public static SimulationSetup Checked(this SimulationSetup setup, string file)
    {
        // The size can only be told of rates and days that are right.
        var mistake = In(setup).FirstOrDefault(found => found is not null) ?? SizeMistake(setup);
        return mistake is null ? setup : throw new InputException($"{file}: {mistake}");
    }

    private static IEnumerable<string?> In(SimulationSetup setup) =>
    [
        InRange(setup.Days, 1, MostDays, "days"),
        setup.Start.Year is >= FirstYear and <= LastYear ? null : string.Create(CultureInfo.InvariantCulture, $"start is {setup.Start:yyyy-MM-dd}; write a date from {FirstYear}-01-01 to {LastYear}-12-31."),
        ZoneMistake(setup.TimeZone, "timeZone"),
        .. In(setup.Traffic, setup),
        .. In(setup.Team, setup.Traffic),
        setup.Target.InTime is > 0 and <= 1 ? null : $"target.inTime is {Text(setup.Target.InTime)}; write a share above 0 and up to 1.",
        InRange(setup.Target.FewestReps, 0, MostPeople, "target.fewestReps"),
    ];

    private static string? SizeMistake(SimulationSetup setup)
    {
        var posts = (setup.Traffic.PostsPerHour.Values.Sum(day => day.Sum()) / 7 * setup.Days) + setup.Traffic.Crises.Sum(crisis => AdditionalPosts(crisis, setup));
        return posts <= MostPosts ? null : string.Create(CultureInfo.InvariantCulture, $"that would be about {posts:N0} posts; give fewer days or posts, {MostPosts:N0} in all at most.");
    }

    private static double AdditionalPosts(CrisisTraffic crisis, SimulationSetup setup)
    {
        var week = setup.Traffic.PostsPerHour.ToDictionary(day => FileWord<DayOfWeek>.Read(day.Key), day => day.Value);
        var (first, begins) = ((int)setup.Start.DayOfWeek, ((crisis.Day - 1) * 24) + crisis.Hour);
        return Enumerable.Range(begins, Math.Min(crisis.Hours, (setup.Days * 24) - begins)).Sum(hour => week[(DayOfWeek)((first + (hour / 24)) % 7)][hour % 24]) * (crisis.Factor - 1);
    }

    private static IEnumerable<string?> In(TrafficSetup traffic, SimulationSetup setup) =>
    [
        .. Enum.GetNames<DayOfWeek>().Where(day => !traffic.PostsPerHour.Keys.Contains(day, StringComparer.OrdinalIgnoreCase))
            .Select(day => $"traffic.postsPerHour lacks {day.ToLowerInvariant()}."),
        .. TwiceMistakes(traffic.PostsPerHour.Keys, "traffic.postsPerHour"),
        .. traffic.PostsPerHour.SelectMany(day => RateMistakes(day.Key, day.Value)),
        traffic.PostsPerHour.Values.Sum(day => day.Sum()) > 0 ? null : "traffic.postsPerHour has no posts at all; give at least one hour some.",
        .. WordMistakes<Intent>(traffic.Intents.Keys, "traffic.intents"),
        .. traffic.Intents.SelectMany(intent => InIntent(intent.Value, $"traffic.intents.{intent.Key}")),
        SharesMistake(traffic.Intents.Values.Select(intent => intent.Share), "traffic.intents: the shares"),
        SharesMistake(traffic.Topics, "traffic.topics"),
        SharesMistake(traffic.Languages, "traffic.languages"),
        SharesMistake(traffic.Channels, "traffic.channels"),
        traffic.Followers.Median is > 0 and <= MostFollowers ? null : $"traffic.followers.median is {Text(traffic.Followers.Median)}; write a number above 0 and up to {Text(MostFollowers)}.",
        UpTo(traffic.Followers.Spread, MostFollowerSpread, "traffic.followers.spread"),
        ShareMistake(traffic.Followers.Unknown, "traffic.followers.unknown"),
        ShareMistake(traffic.SecondMessages.Share, "traffic.secondMessages.share"),
        UpTo(traffic.SecondMessages.Minutes, MostMinutes, "traffic.secondMessages.minutes"),
        traffic.Crises.Count <= MostCrises ? null : $"traffic.crises has {Text(traffic.Crises.Count)}; write {Text(MostCrises)} at most.",
        .. traffic.Crises.SelectMany((crisis, index) => InCrisis(crisis, $"traffic.crises[{index.ToString(CultureInfo.InvariantCulture)}]", setup)),
    ];

    private static IEnumerable<string?> InIntent(IntentSetup intent, string place) =>
    [
        ShareMistake(intent.NeedsAnswer, $"{place}.needsAnswer"),
        .. WordMistakes<Urgency>(intent.Urgency.Keys, $"{place}.urgency"),
        intent.Urgency.Count == 0 ? $"{place}.urgency is empty; give the shares of the urgencies." : SharesMistake(intent.Urgency, $"{place}.urgency"),
    ];

    private static IEnumerable<string?> InCrisis(CrisisTraffic crisis, string place, SimulationSetup setup) =>
    [
        InRange(crisis.Day, 1, setup.Days, $"{place}.day"),
        InRange(crisis.Hour, 0, 23, $"{place}.hour"),
        InRange(crisis.Hours, 1, 24 * MostDays, $"{place}.hours"),
        crisis.Factor is >= 1 and <= 1000 ? null : $"{place}.factor is {Text(crisis.Factor)}; write a number from 1 to 1000.",
        FileWord<Intent>.Find(crisis.Intent) is { } intent && setup.Traffic.Intents.Keys.Any(key => FileWord<Intent>.Find(key) == intent)
            ? null
            : $"{place}.intent is \"{crisis.Intent}\"; write one that traffic.intents has.",
    ];

    private static IEnumerable<string?> In(DeskSetup team, TrafficSetup traffic) =>
    [
        UpTo(team.Spread, MostSpread, "team.spread"),
        .. MinutesMistakes(team.MinutesPerCase, "team.minutesPerCase"),
        .. traffic.Intents.Keys.Where(intent => !team.MinutesPerCase.Keys.Contains(intent, StringComparer.OrdinalIgnoreCase))
            .Select(intent => $"team.minutesPerCase lacks {intent}, which traffic.intents has."),
        team.Members.Count == 0 ? "team.members is empty; name at least one." : null,
        .. team.Members.SelectMany((member, index) => InMember(member, $"team.members[{index.ToString(CultureInfo.InvariantCulture)}]", traffic)),
    ];

    private static IEnumerable<string?> InMember(MemberSetup member, string place, TrafficSetup traffic) =>
    [
        InRange(member.People, 1, MostPeople, $"{place}.people"),
        .. MinutesMistakes(member.MinutesPerCase, $"{place}.minutesPerCase"),
        .. WordMistakes<Intent>(member.Intents, $"{place}.intents"),
        .. Unknown(member.Topics, [.. traffic.Topics.Keys, .. traffic.Crises.Select(crisis => crisis.Topic).OfType<string>()], $"{place}.topics", "traffic.topics"),
        .. Unknown(member.Languages, [.. traffic.Languages.Keys], $"{place}.languages", "traffic.languages"),
        .. member.Shifts.SelectMany((shift, index) => InShift(shift, $"{place}.shifts[{index.ToString(CultureInfo.InvariantCulture)}]")),
    ];

    private static IEnumerable<string?> InShift(ShiftSetup shift, string place) =>
    [
        .. WordMistakes<DayOfWeek>(shift.Days, $"{place}.days"),
        shift.TimeZone is { } zone ? ZoneMistake(zone, $"{place}.timeZone") : null,
        TimeMistake(shift.From, $"{place}.from"),
        TimeMistake(shift.To, $"{place}.to"),
        .. shift.Breaks.Select(pause => pause.Split('-').Length == 2 && pause.Split('-').All(IsTime) ? null : $"{place}.breaks has \"{pause}\"; write a break as 12:00-12:30."),
    ];

    private static IEnumerable<string?> RateMistakes(string day, IReadOnlyList<double> hours)
    {
        var place = $"traffic.postsPerHour.{day}";
        if (FileWord<DayOfWeek>.Find(day) is null)
            yield return $"traffic.postsPerHour names \"{day}\"; write monday to sunday.";
        if (hours.Count != 24)
            yield return $"{place} has {hours.Count.ToString(CultureInfo.InvariantCulture)} numbers; write 24, one for each hour.";
        if (hours.Any(rate => rate is not (>= 0 and <= 1_000_000)))
            yield return $"{place} has {Text(hours.First(rate => rate is not (>= 0 and <= 1_000_000)))}; write numbers from 0 to 1000000.";
    }

    private static IEnumerable<string?> MinutesMistakes(IReadOnlyDictionary<string, double> minutes, string place) =>
    [
        .. WordMistakes<Intent>(minutes.Keys, place),
        .. minutes.Select(one => one.Value is > 0 and <= 1440 ? null : $"{place}.{one.Key} is {Text(one.Value)}; write minutes above 0 and up to 1440."),
    ];

    private static IEnumerable<string> WordMistakes<T>(IEnumerable<string> words, string place)
        where T : struct, Enum =>
        words.Where(word => FileWord<T>.Find(word) is null).Select(word => $"{place} names \"{word}\"; it must be one of {string.Join(", ", Enum.GetNames<T>())}.")
            .Concat(TwiceMistakes(words, place));

    /// <summary>Upper and lower case make no difference, so that a name may stand there in one of them only.</summary>
    private static IEnumerable<string> TwiceMistakes(IEnumerable<string> words, string place) =>
        words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"{place} names {string.Join(" and ", same)}; write it once.");

    private static IEnumerable<string> Unknown(IEnumerable<string> named, IReadOnlyCollection<string> known, string place, string where) =>
        named.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => $"{place} names \"{name}\", which {where} does not have.");

    private static string? SharesMistake(IReadOnlyDictionary<string, double> shares, string place) =>
        shares.Count == 0 ? null : SharesMistake(shares.Values, place);

    private static string? SharesMistake(IEnumerable<double> shares, string place)
    {
        var all = shares.ToList();
        if (all.Any(share => share is not (>= 0 and <= 1)))
            return $"{place} has {Text(all.First(share => share is not (>= 0 and <= 1)))}; write shares from 0 to 1.";
        return Math.Abs(all.Sum() - 1) <= Tolerance ? null : $"{place} add up to {Text(all.Sum())}; shares must add up to 1.";
    }

    private static string? ShareMistake(double share, string place) => share is >= 0 and <= 1 ? null : $"{place} is {Text(share)}; write a share from 0 to 1.";

    private static string? UpTo(double number, double most, string place) => number >= 0 && number <= most ? null : $"{place} is {Text(number)}; write a number from 0 to {Text(most)}.";

    private static string? InRange(int number, int from, int to, string place) =>
        number >= from && number <= to ? null : string.Create(CultureInfo.InvariantCulture, $"{place} is {number}; write a number from {from} to {to}.");

    private static string? TimeMistake(string time, string place) => IsTime(time) ? null : $"{place} is \"{time}\"; write a time of day as 08:30.";

    private static bool IsTime(string time)
    {
        try
        {
            HoursText.Between(time, time);
            return true;
        }
        catch (InvalidCalendarException)
        {
            return false;
        }
    }

    private static string? ZoneMistake(string zone, string place)
    {
        try
        {
            TimeZones.Find(zone);
            return null;
        }
        catch (InvalidCalendarException e)
        {
            return $"{place}: {e.Message}";
        }
    }

    private static string Text(double number) => number.ToString(Math.Abs(number) < 1e15 ? "0.####" : "R", CultureInfo.InvariantCulture);
}
