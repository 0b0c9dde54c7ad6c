namespace System.Activities;

/// <summary>A value that an activity takes or gives.</summary>
public abstract class Argument
{
    internal Argument(ArgumentDirection direction, Type argumentType)
    {
        Direction = direction;
        ArgumentType = argumentType;
    }

    public Type ArgumentType { get; }

    public ArgumentDirection Direction { get; }

    internal object InitialValue { get; private protected init; }

    internal bool HasValue { get; private protected init; }

    public object Get(ActivityContext context) => context.Read(this);

    public T Get<T>(ActivityContext context) => (T)Get(context);

    public void Set(ActivityContext context, object value) => context.Write(this, value);
}
