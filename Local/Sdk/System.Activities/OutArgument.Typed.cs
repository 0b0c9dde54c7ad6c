namespace System.Activities;

/// <summary>A value of type <typeparamref name="T"/> that an activity gives.</summary>
public sealed class OutArgument<T> : OutArgument
{
    public OutArgument()
        : base(typeof(T)) => InitialValue = default(T);

    public new T Get(ActivityContext context) => Get<T>(context);

    public void Set(ActivityContext context, T value) => base.Set(context, value);
}
