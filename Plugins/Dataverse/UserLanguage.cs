using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Refusals;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Says a refusal in the language in which its user sees the app.</summary>
/// <remarks>Only a refusal that has a translation costs a request; a call that succeeds costs none.</remarks>
internal static class UserLanguage
{
    private const string Settings = "usersettings";

    private static readonly Lazy<TranslatedSentences> Spanish = new Lazy<TranslatedSentences>(() => TranslatedSentences.In(SpanishCode));

    private const int SpanishCode = 3082;

    /// <summary>The same refusal, in the user's language where there are words for it.</summary>
    public static InvalidPluginExecutionException Of(PluginScope scope, InvalidPluginExecutionException refusal) =>
        refusal.HttpStatus == PluginHttpStatusCode.BadRequest
        && Spanish.Value.Of(refusal.Message) is { } sentence
        && LanguageOf(scope) == SpanishCode
            ? new InvalidPluginExecutionException(sentence, PluginHttpStatusCode.BadRequest)
            : refusal;

    // The transaction is lost anyway, so a fault here takes nothing but the translation.
    private static int LanguageOf(PluginScope scope)
    {
        try
        {
            var query = Find.In(Settings, "uilanguageid").Is("systemuserid", scope.Context.InitiatingUserId);
            return scope.AsSystem.FirstOrNone(query)?.GetAttributeValue<int>("uilanguageid") ?? 0;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            scope.Trace("language of the user: {0}", fault.Message);
            return 0;
        }
    }
}
