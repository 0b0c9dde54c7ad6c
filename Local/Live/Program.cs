using System;
using System.Linq;
using System.ServiceModel;
using System.Text;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using SocialCrm.Live;

// Reads {"id":1,"request":"scrm_IngestPost","parameters":{...}} a line and answers each with one line, in order.
// Exit code 0: all done; 1: no connection; 2: at least one request was refused.
Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Not an argument: arguments show in process lists, and this one may hold a secret.
var connection = Environment.GetEnvironmentVariable("SOCIALCRM_CONNECTION");
if (string.IsNullOrWhiteSpace(connection))
    return Fail("Set the environment variable SOCIALCRM_CONNECTION to a Dataverse connection string.");

try
{
    using var client = new ServiceClient(connection);
    return client.IsReady ? AnswerAll(client) : Fail($"Cannot connect: {client.LastError}");
}
catch (Exception broken) when (broken is not OutOfMemoryException)
{
    return Fail($"The connection failed: {broken.Message}");
}

static int AnswerAll(IOrganizationService service)
{
    var exitCode = 0;
    while (Console.ReadLine() is { } line)
    {
        var answer = Answer(service, line, out var refused);
        Console.WriteLine(answer);
        exitCode = refused ? 2 : exitCode;
    }

    return exitCode;
}

static string Answer(IOrganizationService service, string line, out bool refused)
{
    JsonElement? id = null;
    refused = true;
    try
    {
        var request = LiveRequest.Read(line);
        id = request.Id;
        var answer = JsonSerializer.Serialize(new { id, results = service.Execute(request.Message).Results.ToDictionary(result => result.Key, result => result.Value) });
        refused = false;
        return answer;
    }
    catch (FaultException<OrganizationServiceFault> fault)
    {
        return JsonSerializer.Serialize(new { id, fault = new { code = fault.Detail.ErrorCode, message = fault.Detail.Message } });
    }
    catch (JsonException invalid)
    {
        return JsonSerializer.Serialize(new { id, fault = new { code = 0, message = invalid.Message } });
    }
}

static int Fail(string reason)
{
    Console.Error.WriteLine(reason);
    return 1;
}
