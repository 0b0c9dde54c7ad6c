using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Reads JSON (RFC 8259). Half surrogate pairs are taken as they are: a post that a network cut in two is no reason to lose others.</summary>
internal sealed class JsonParser
{
    private const int DeepestNesting = 32;

    private readonly string _json;
    private int _at;
    private int _depth;

    public JsonParser(string json) => _json = json;

    public JsonValue Whole()
    {
        var value = Value();
        SkipBlanks();
        return _at == _json.Length ? value : throw Wrong("there is more after its end");
    }

    private JsonValue Value()
    {
        SkipBlanks();
        switch (_at < _json.Length ? _json[_at] : '\0')
        {
            case '{':
                return Nested(Object);
            case '[':
                return Nested(Array);
            case '"':
                return JsonValue.Scalar(JsonKind.Text, Quoted());
            case 't':
                return Word("true", JsonKind.Boolean);
            case 'f':
                return Word("false", JsonKind.Boolean);
            case 'n':
                return Word("null", JsonKind.Null);
            default:
                return Number();
        }
    }

    private JsonValue Nested(Func<JsonValue> read)
    {
        if (++_depth > DeepestNesting)
            throw Wrong("it is nested too deeply");
        _at++;
        var value = read();
        _depth--;
        return value;
    }

    private JsonValue Object()
    {
        var fields = new Dictionary<string, JsonValue>(StringComparer.OrdinalIgnoreCase);
        if (Skip('}'))
            return JsonValue.Object(fields);
        do
        {
            SkipBlanks();
            var name = Quoted();
            if (!Skip(':'))
                throw Wrong("a colon is missing");
            fields[name] = Value();
        }
        while (Skip(','));
        return Skip('}') ? JsonValue.Object(fields) : throw Wrong("a comma or a closing brace is missing");
    }

    private JsonValue Array()
    {
        var items = new List<JsonValue>();
        if (Skip(']'))
            return JsonValue.Array(items);
        do
            items.Add(Value());
        while (Skip(','));
        return Skip(']') ? JsonValue.Array(items) : throw Wrong("a comma or a closing bracket is missing");
    }

    private string Quoted()
    {
        if (_at >= _json.Length || _json[_at] != '"')
            throw Wrong("a quotation mark is missing");
        var text = new StringBuilder();
        for (_at++; _at < _json.Length && _json[_at] != '"'; _at++)
            text.Append(_json[_at] == '\\' ? Escaped() : _json[_at]);
        if (_at >= _json.Length)
            throw Wrong("a closing quotation mark is missing");
        _at++;
        return text.ToString();
    }

    /// <summary>The character of an escape, whose last character the parser stands on afterwards.</summary>
    private char Escaped()
    {
        const string names = "\"\\/bfnrt";
        const string characters = "\"\\/\b\f\n\r\t";
        if (++_at < _json.Length && names.IndexOf(_json[_at]) is >= 0 and var which)
            return characters[which];
        if (_at + 4 >= _json.Length || _json[_at] != 'u'
            || !ushort.TryParse(_json.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Wrong("an escape is not known");
        _at += 4;
        return (char)code;
    }

    private JsonValue Word(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(_json, _at, word, 0, word.Length) != 0)
            throw Wrong("a value is missing");
        _at += word.Length;
        return JsonValue.Scalar(kind, kind == JsonKind.Null ? "" : word);
    }

    private JsonValue Number()
    {
        var start = _at;
        while (_at < _json.Length && (char.IsDigit(_json[_at]) || _json[_at] is '-' or '+' or '.' or 'e' or 'E'))
            _at++;
        var text = _json.Substring(start, _at - start);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return JsonValue.Scalar(JsonKind.Number, text);
        _at = start;
        throw Wrong("a value is missing");
    }

    private bool Skip(char expected)
    {
        SkipBlanks();
        if (_at >= _json.Length || _json[_at] != expected)
            return false;
        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _json.Length && (_json[_at] is ' ' or '\t' or '\r' or '\n'))
            _at++;
    }

    private FormatException Wrong(string what) =>
        new FormatException(string.Format(CultureInfo.InvariantCulture, "{0} at character {1}", what, _at + 1));
}
