using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace SocialCrm.Plugins.Triage;

/// <summary>Writes a decision's reasons for the scrm_signals column, so that reps, reports and flows can read them.</summary>
public static class SignalsJson
{
    /// <summary>Length of the scrm_signals column, in characters.</summary>
    public const int Maximum = 8000;

    /// <summary>
    /// <c>{"v":1,"intent","tone","urgency","needsCase","confidence","needsReview","more","signals":[{"kind","cue","effect"}]}</c>
    /// in this order; <c>more</c> is true when the weakest signals were left out to stay within <see cref="Maximum"/>.
    /// </summary>
    public static string Write(TriageDecision decision)
    {
        if (decision is null) throw new ArgumentNullException(nameof(decision));

        var kept = decision.Signals.Count;
        var json = Write(decision, kept);
        while (json.Length > Maximum)
        {
            kept /= 2;
            json = Write(decision, kept);
        }

        return json;
    }

    private static string Write(TriageDecision decision, int kept)
    {
        using var stream = new MemoryStream();
        using (var json = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, ownsStream: false))
        {
            json.WriteStartElement("root");
            json.WriteAttributeString("type", "object");
            Value(json, "v", "number", "1");
            Value(json, "intent", "string", decision.Intent.ToString());
            Value(json, "tone", "number", decision.Tone.ToString("0.00", CultureInfo.InvariantCulture));
            Value(json, "urgency", "string", decision.Urgency.ToString());
            Value(json, "needsCase", "boolean", Literal(decision.NeedsCase));
            Value(json, "confidence", "number", decision.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
            Value(json, "needsReview", "boolean", Literal(decision.NeedsReview));
            Value(json, "more", "boolean", Literal(kept < decision.Signals.Count));
            WriteSignals(json, decision, kept);
            json.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSignals(XmlDictionaryWriter json, TriageDecision decision, int kept)
    {
        json.WriteStartElement("signals");
        json.WriteAttributeString("type", "array");
        foreach (var signal in decision.Signals.Take(kept))
        {
            json.WriteStartElement("item");
            json.WriteAttributeString("type", "object");
            Value(json, "kind", "string", signal.Kind);
            Value(json, "cue", "string", signal.Cue);
            Value(json, "effect", "string", signal.Effect);
            json.WriteEndElement();
        }

        json.WriteEndElement();
    }

    private static void Value(XmlDictionaryWriter json, string name, string type, string value)
    {
        json.WriteStartElement(name);
        json.WriteAttributeString("type", type);
        json.WriteString(value);
        json.WriteEndElement();
    }

    private static string Literal(bool value) => value ? "true" : "false";
}
