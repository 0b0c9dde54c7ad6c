using System;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Declares one registered step of a plug-in; a test holds these declarations against the solution source.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class StepAttribute : Attribute
{
    public StepAttribute(string message, string table, Stage stage)
    {
        Message = message;
        Table = table;
        Stage = stage;
    }

    public string Message { get; }

    public string Table { get; }

    public Stage Stage { get; }

    /// <summary>True for a step that runs as a system job after the commit; only in <see cref="Stage.PostOperation"/>.</summary>
    public bool IsAsync { get; set; }

    /// <summary>Logical names, comma separated; every Update step has some.</summary>
    public string FilteringColumns { get; set; } = "";

    /// <summary>Columns of the pre-image, comma separated; empty for no image. Its alias is <see cref="PluginScope.PreImageAlias"/>.</summary>
    public string PreImageColumns { get; set; } = "";
}
