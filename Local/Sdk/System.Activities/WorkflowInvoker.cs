using System.Activities.Hosting;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace System.Activities;

/// <summary>Runs one activity on the calling thread, as a test does.</summary>
public sealed class WorkflowInvoker
{
    private readonly CodeActivity _workflow;

    /// <exception cref="NotSupportedException">The activity is not written in code.</exception>
    public WorkflowInvoker(Activity workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        _workflow = workflow as CodeActivity
            ?? throw new NotSupportedException($"Only activities written in code run here; '{workflow.GetType().Name}' is not one.");
    }

    public WorkflowInstanceExtensionManager Extensions { get; } = new();

    public static IDictionary<string, object> Invoke(Activity workflow, IDictionary<string, object> inputs) =>
        new WorkflowInvoker(workflow).Invoke(inputs);

    public IDictionary<string, object> Invoke() => Invoke(new Dictionary<string, object>());

    /// <param name="inputs">Values by the name of the argument's property.</param>
    /// <returns>The values of the outgoing arguments by the name of their property.</returns>
    /// <exception cref="ArgumentException">A required input is missing, or one is given that the activity does not have or cannot hold.</exception>
    public IDictionary<string, object> Invoke(IDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var arguments = BindArguments();
        Check(arguments, inputs);
        var context = new CodeActivityContext(arguments.Values, Extensions.Extensions);
        foreach (var input in inputs)
            context.SetValue(arguments[input.Key], input.Value);
        _workflow.Run(context);
        return arguments
            .Where(argument => argument.Value.Direction != ArgumentDirection.In)
            .ToDictionary(argument => argument.Key, argument => context.GetValue(argument.Value));
    }

    private IEnumerable<PropertyInfo> ArgumentProperties() =>
        _workflow.GetType().GetProperties().Where(property => typeof(Argument).IsAssignableFrom(property.PropertyType));

    private Dictionary<string, Argument> BindArguments()
    {
        foreach (var property in ArgumentProperties().Where(property => property.GetValue(_workflow) == null))
            property.SetValue(_workflow, Activator.CreateInstance(property.PropertyType));
        return ArgumentProperties().ToDictionary(property => property.Name, property => (Argument)property.GetValue(_workflow));
    }

    private void Check(Dictionary<string, Argument> arguments, IDictionary<string, object> inputs)
    {
        foreach (var required in ArgumentProperties().Where(property => property.IsDefined(typeof(RequiredArgumentAttribute))))
        {
            var argument = arguments[required.Name];
            if (argument.Direction != ArgumentDirection.Out && !argument.HasValue && !inputs.ContainsKey(required.Name))
                throw new ArgumentException($"Value for a required activity argument '{required.Name}' was not supplied.", nameof(inputs));
        }

        foreach (var input in inputs)
        {
            if (!arguments.TryGetValue(input.Key, out var argument) || argument.Direction == ArgumentDirection.Out)
                throw new ArgumentException($"'{_workflow.GetType().Name}' has no input argument '{input.Key}'.", nameof(inputs));
            if (input.Value != null && !argument.ArgumentType.IsInstanceOfType(input.Value))
                throw new ArgumentException($"'{input.Key}' takes a {argument.ArgumentType}, not a {input.Value.GetType()}.", nameof(inputs));
        }
    }
}
