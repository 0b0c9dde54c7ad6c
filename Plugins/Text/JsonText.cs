using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace SocialCrm.Plugins.Text;

/// <summary>Writes one JSON object, or an array of objects, through the framework's JSON writer, fields in the order of the calls.</summary>
public sealed class JsonText
{
    private readonly XmlDictionaryWriter _json;

    private JsonText(XmlDictionaryWriter json) => _json = json;

    /// <summary>The text of the object whose fields <paramref name="fields"/> writes.</summary>
    public static string Write(Action<JsonText> fields) => WriteRoot("object", fields);

    /// <summary>The text of an array with an object for each item, whose fields <paramref name="fields"/> writes.</summary>
    public static string WriteArray<T>(IEnumerable<T> items, Action<JsonText, T> fields) =>
        WriteRoot("array", json => json.Items(items, fields));

    private static string WriteRoot(string type, Action<JsonText> content)
    {
        using var stream = new MemoryStream();
        using (var json = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, ownsStream: false))
        {
            json.WriteStartElement("root");
            json.WriteAttributeString("type", type);
            content(new JsonText(json));
            json.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public JsonText Field(string name, string? value) => value == null ? Value(name, "null", "") : Value(name, "string", value);

    public JsonText Field(string name, int value) => Value(name, "number", value.ToString(CultureInfo.InvariantCulture));

    /// <param name="number">As JSON writes it.</param>
    public JsonText Number(string name, string number) => Value(name, "number", number);

    public JsonText Field(string name, decimal? value) =>
        value == null ? Value(name, "null", "") : Value(name, "number", value.Value.ToString("0.00", CultureInfo.InvariantCulture));

    public JsonText Field(string name, bool value) => Value(name, "boolean", value ? "true" : "false");

    /// <summary>ISO 8601 in UTC, whole seconds.</summary>
    public JsonText Field(string name, DateTime? utc) =>
        Field(name, utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public JsonText Array<T>(string name, IEnumerable<T> items, Action<JsonText, T> fields)
    {
        Start(name, "array");
        Items(items, fields);
        _json.WriteEndElement();
        return this;
    }

    public JsonText Nested(string name, Action<JsonText> fields)
    {
        Start(name, "object");
        fields(this);
        _json.WriteEndElement();
        return this;
    }

    private void Items<T>(IEnumerable<T> items, Action<JsonText, T> fields)
    {
        foreach (var item in items)
        {
            Start("item", "object");
            fields(this, item);
            _json.WriteEndElement();
        }
    }

    private JsonText Value(string name, string type, string value)
    {
        Start(name, type);
        if (type != "null")
            _json.WriteString(value);
        _json.WriteEndElement();
        return this;
    }

    private void Start(string name, string type)
    {
        _json.WriteStartElement(name);
        _json.WriteAttributeString("type", type);
    }
}
