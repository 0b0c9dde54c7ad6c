namespace System.Activities;

/// <summary>A piece of a workflow that is written in code.</summary>
public abstract class CodeActivity : Activity
{
    protected CodeActivity()
    {
    }

    protected abstract void Execute(CodeActivityContext context);

    internal void Run(CodeActivityContext context) => Execute(context);
}
