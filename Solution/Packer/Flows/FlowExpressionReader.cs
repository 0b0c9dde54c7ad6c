using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SocialCrm.Solution.Flows;

/// <summary>Reads the expressions in a text of a flow.</summary>
internal sealed class FlowExpressionReader
{
    private readonly string _text;
    private int _at;

    private FlowExpressionReader(string text, int at)
    {
        _text = text;
        _at = at;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>What a text stands for: itself, the value of one expression, or a text with expressions in it.</summary>
    /// <exception cref="FormatException">An expression cannot be read; the message says what is wrong and where.</exception>
    public static FlowExpression Read(string text)
    {
        if (text.StartsWith("@@", StringComparison.Ordinal))
            return new FlowLiteral(text[1..]);
        if (text.StartsWith('@') && !text.StartsWith("@{", StringComparison.Ordinal))
            return Whole(text);
        return text.Contains("@{", StringComparison.Ordinal) ? Interpolated(text) : new FlowLiteral(text);
    }

    private static FlowExpression Whole(string text)
    {
        var reader = new FlowExpressionReader(text, 1);
        var expression = reader.Expression();
        reader.Blanks();
        return reader._at == text.Length ? expression : throw reader.Wrong("the end of the expression");
    }

    private static FlowInterpolation Interpolated(string text)
    {
        var segments = new List<FlowExpression>();
        var from = 0;
        for (var start = text.IndexOf("@{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("@{", from, StringComparison.Ordinal))
        {
            if (start > from)
                segments.Add(new FlowLiteral(text[from..start]));
            var reader = new FlowExpressionReader(text, start + 2);
            segments.Add(reader.Expression());
            reader.Take('}');
            from = reader._at;
        }
        if (from < text.Length)
            segments.Add(new FlowLiteral(text[from..]));
        return new FlowInterpolation(segments);
    }

    private FlowExpression Expression()
    {
        Blanks();
        var expression = Next switch
        {
            '\'' => new FlowLiteral(Text()),
            '-' or (>= '0' and <= '9') => new FlowLiteral(Number()),
            _ => NameOrCall(),
        };
        while (TakesPart(out var isOptional))
        {
            Take('[');
            expression = new FlowIndex(expression, Expression(), isOptional);
            Take(']');
        }
        return expression;
    }

    private bool TakesPart(out bool isOptional)
    {
        Blanks();
        isOptional = Next == '?';
        if (isOptional)
            _at++;
        return isOptional || Next == '[';
    }

    private FlowExpression NameOrCall()
    {
        var name = Name();
        Blanks();
        if (Next == '(')
            return new FlowCall(name.ToLowerInvariant(), Arguments());
        return name.ToLowerInvariant() switch
        {
            "true" => new FlowLiteral(true),
            "false" => new FlowLiteral(false),
            "null" => new FlowLiteral(null),
            _ => throw new FormatException($"\"{name}\" at {_at} of \"{_text}\" is neither a text in quotes nor a call"),
        };
    }

    private List<FlowExpression> Arguments()
    {
        var arguments = new List<FlowExpression>();
        Take('(');
        Blanks();
        while (Next != ')')
        {
            if (arguments.Count > 0)
                Take(',');
            arguments.Add(Expression());
            Blanks();
        }
        Take(')');
        return arguments;
    }

    private string Name()
    {
        var from = _at;
        while (char.IsLetterOrDigit(Next) || Next == '_')
            _at++;
        return _at > from ? _text[from.._at] : throw Wrong("a value");
    }

    private decimal Number()
    {
        var from = _at++;
        while (char.IsAsciiDigit(Next) || Next == '.')
            _at++;
        return decimal.TryParse(_text[from.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("a number");
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (_at++; Next != '\0'; _at++)
        {
            if (Next != '\'')
                text.Append(Next);
            else if (_at + 1 < _text.Length && _text[_at + 1] == '\'')
                text.Append(_text[_at++]);
            else
            {
                _at++;
                return text.ToString();
            }
        }
        throw Wrong("a closing quote");
    }

    private void Take(char expected)
    {
        Blanks();
        if (Next != expected)
            throw Wrong($"\"{expected}\"");
        _at++;
    }

    private void Blanks()
    {
        while (char.IsWhiteSpace(Next))
            _at++;
    }

    private FormatException Wrong(string expected) => new($"{expected} is missing at {_at} of \"{_text}\"");
}
