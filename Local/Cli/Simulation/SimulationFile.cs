using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Writes the figures of a simulation as JSON: minutes and shares rounded to four digits, the same bytes for the same simulation.</summary>
internal static class SimulationFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static void Write(SimulationRun run, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("days", run.Setup.Days);
            json.WriteString("start", run.Setup.Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumber("seed", run.Setup.Seed);
            json.WriteNumber("posts", run.Traffic.Posts);
            json.WriteNumber("cases", run.Traffic.Cases.Count);
            json.WriteNumber("unanswerable", run.Unanswerable);
            Write(json, "fairness", SimulationWords.Fairness(run));
            Write(json, "queueOrder", SimulationWords.Orders(run));
            json.WriteStartArray("orders");
            foreach (var order in run.Orders)
                Write(json, order);
            json.WriteEndArray();
            Write(json, run.Staffing);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, OrderFigures order)
    {
        json.WriteStartObject();
        json.WriteString("order", order.Order.Name);
        Write(json, "utilisation", order.Utilisation);
        Write(json, "hoursOnDuty", order.OnDutyHours);
        Write(json, "hoursOverrun", order.OverrunHours);
        json.WriteNumber("secondMessages", order.SecondMessages.Written);
        json.WriteNumber("secondMessagesPromised", order.SecondMessages.Promised);
        json.WriteNumber("secondMessagesLate", order.SecondMessages.Late);
        json.WritePropertyName("all");
        Write(json, order.All);
        json.WriteStartArray("byFollowers");
        foreach (var band in order.ByBand)
            Write(json, band);
        json.WriteEndArray();
        json.WriteStartArray("byUrgency");
        foreach (var urgency in order.ByUrgency)
            Write(json, urgency);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SimulatedWaits figures)
    {
        json.WriteStartObject();
        json.WriteString("group", figures.Label);
        json.WriteNumber("cases", figures.Cases);
        json.WriteNumber("waiting", figures.Waiting);
        json.WriteNumber("promised", figures.Promised);
        json.WriteNumber("late", figures.Late);
        Write(json, "wallMinutes", figures.Wall);
        Write(json, "businessMinutes", figures.Open);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Spread spread)
    {
        json.WriteStartObject(name);
        Write(json, "mean", spread.Mean);
        Write(json, "median", spread.Median);
        Write(json, "p90", spread.NinetiethPercentile);
        Write(json, "longest", spread.Longest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StaffingNeed need)
    {
        json.WriteStartObject("staffing");
        json.WriteBoolean("met", need.IsMet);
        json.WriteBoolean("attainable", need.IsAttainable);
        json.WriteBoolean("tight", need.IsTight);
        json.WriteNumber("runs", need.Runs);
        json.WriteNumber("hoursOfWeek", need.HoursOfWeek);
        Write(json, "hoursSimulated", need.HoursSimulated);
        Write(json, "inTime", need.InTime);
        json.WriteStartObject("inTimeElsewhere");
        foreach (var (order, shares) in need.ByOrder)
            Write(json, order.Name, shares);
        json.WriteEndObject();
        json.WriteStartObject("repsByHour");
        for (var day = 0; day < 7; day++)
        {
            json.WriteStartArray(((DayOfWeek)day).ToString().ToLowerInvariant());
            for (var hour = 0; hour < 24; hour++)
                json.WriteNumberValue(need.Reps[(day * 24) + hour]);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<double?> byUrgency)
    {
        json.WriteStartObject(name);
        foreach (var urgency in Enum.GetValues<Urgency>())
            Write(json, urgency.ToString(), byUrgency[(int)urgency]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Math.Round(known, 4));
        else
            json.WriteNull(name);
    }
}
