using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Reads the parameters of a request, and refuses by name what is missing or of another type.</summary>
internal static class Parameters
{
    public static T Required<T>(Operation operation, string name) => Required<T>(operation.Message, operation.Input, name);

    public static T Required<T>(string message, ParameterCollection input, string name) =>
        input.TryGetValue(name, out var value) && value is T given
            ? given
            : throw Fault.Of(ErrorCodes.InvalidArgument, $"Required field '{name}' of type {typeof(T).Name} is missing in the request {message}.");

    public static T? Optional<T>(Operation operation, string name)
    {
        if (!operation.Input.TryGetValue(name, out var value) || value is null)
            return default;
        return value is T given
            ? given
            : throw Fault.Of(ErrorCodes.InvalidArgument, $"The field '{name}' of the request {operation.Message} takes a {typeof(T).Name}, not a {value.GetType().Name}.");
    }
}
