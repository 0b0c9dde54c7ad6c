namespace System.Activities;

/// <summary>Whether an argument is read, written or both.</summary>
public enum ArgumentDirection
{
    In,
    Out,
    InOut,
}
