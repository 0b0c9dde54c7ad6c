namespace System.Activities;

/// <summary>A value of type <typeparamref name="T"/> that an activity takes.</summary>
public sealed class InArgument<T> : InArgument
{
    public InArgument()
        : base(typeof(T)) => InitialValue = default(T);

    public InArgument(T constValue)
        : base(typeof(T))
    {
        InitialValue = constValue;
        HasValue = true;
    }

    public new T Get(ActivityContext context) => Get<T>(context);

    public void Set(ActivityContext context, T value) => base.Set(context, value);
}
