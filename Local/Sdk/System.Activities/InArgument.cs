namespace System.Activities;

/// <summary>A value that an activity takes.</summary>
public abstract class InArgument : Argument
{
    internal InArgument(Type argumentType)
        : base(ArgumentDirection.In, argumentType)
    {
    }
}
