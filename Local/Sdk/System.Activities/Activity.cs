namespace System.Activities;

/// <summary>A piece of a workflow.</summary>
public abstract class Activity
{
    protected Activity()
    {
    }

    public string DisplayName { get; set; } = string.Empty;
}
