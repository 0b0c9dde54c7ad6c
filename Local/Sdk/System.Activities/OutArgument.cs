namespace System.Activities;

/// <summary>A value that an activity gives.</summary>
public abstract class OutArgument : Argument
{
    internal OutArgument(Type argumentType)
        : base(ArgumentDirection.Out, argumentType)
    {
    }
}
