using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Cli.Commands;

/// <summary>Speaks with the live program: one request a line out, one answer a line back, in order.</summary>
internal sealed class LiveService(TextWriter requests, TextReader answers)
{
    private int _sent;

    /// <exception cref="FaultException{OrganizationServiceFault}">The environment refused the request.</exception>
    /// <exception cref="InputException">The live program ended; it has said why on the error stream.</exception>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var id = ++_sent;
        requests.WriteLine(JsonSerializer.Serialize(new { id, request = request.RequestName, parameters = request.Parameters.ToDictionary(p => p.Key, p => p.Value) }));
        requests.Flush();
        var line = answers.ReadLine() ?? throw new InputException("The live connection ended before all was sent.");
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.TryGetProperty("fault", out var fault)
            ? throw Fault(fault.GetProperty("code").GetInt32(), fault.GetProperty("message").GetString() ?? string.Empty)
            : Response(answer.RootElement.GetProperty("results"));
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, message);

    private static OrganizationResponse Response(JsonElement results)
    {
        var response = new OrganizationResponse();
        foreach (var result in results.EnumerateObject().Where(r => r.Value.ValueKind == JsonValueKind.String))
            response.Results[result.Name] = result.Value.GetString();
        return response;
    }
}
