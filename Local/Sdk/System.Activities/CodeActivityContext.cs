using System.Collections.Generic;

namespace System.Activities;

/// <summary>The context of an activity that is written in code.</summary>
public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(IEnumerable<Argument> arguments, IReadOnlyList<object> extensions)
        : base(arguments, extensions)
    {
    }
}
