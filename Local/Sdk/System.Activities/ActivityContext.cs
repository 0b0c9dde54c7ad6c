using System.Collections.Generic;
using System.Linq;

namespace System.Activities;

/// <summary>The values and extensions that an activity works with while it runs.</summary>
public class ActivityContext
{
    private readonly Dictionary<Argument, object> _values;
    private readonly IReadOnlyList<object> _extensions;

    internal ActivityContext(IEnumerable<Argument> arguments, IReadOnlyList<object> extensions)
    {
        _values = arguments.ToDictionary(argument => argument, argument => argument.InitialValue);
        _extensions = extensions;
    }

    /// <returns>Null when no extension is a <typeparamref name="T"/>.</returns>
    public T GetExtension<T>()
        where T : class => _extensions.OfType<T>().FirstOrDefault();

    public object GetValue(Argument argument) => argument.Get(this);

    public T GetValue<T>(InArgument<T> argument) => argument.Get(this);

    public T GetValue<T>(OutArgument<T> argument) => argument.Get(this);

    public T GetValue<T>(InOutArgument<T> argument) => argument.Get(this);

    public void SetValue(Argument argument, object value) => argument.Set(this, value);

    public void SetValue<T>(InArgument<T> argument, T value) => argument.Set(this, value);

    public void SetValue<T>(OutArgument<T> argument, T value) => argument.Set(this, value);

    public void SetValue<T>(InOutArgument<T> argument, T value) => argument.Set(this, value);

    internal object Read(Argument argument) => _values.TryGetValue(argument, out var value) ? value : throw NotOfThisActivity(argument);

    internal void Write(Argument argument, object value)
    {
        if (!_values.ContainsKey(argument))
            throw NotOfThisActivity(argument);
        _values[argument] = value;
    }

    private static InvalidOperationException NotOfThisActivity(Argument argument) =>
        new($"The argument of type '{argument.ArgumentType}' cannot be used. Make sure that it is declared on an activity.");
}
