namespace System.Activities;

/// <summary>A value that an activity takes and gives back.</summary>
public abstract class InOutArgument : Argument
{
    internal InOutArgument(Type argumentType)
        : base(ArgumentDirection.InOut, argumentType)
    {
    }
}
