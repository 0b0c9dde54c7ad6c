using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>What every plug-in shares: one scope per call and one place where a fault leaves the assembly.</summary>
/// <remarks>Dataverse keeps one instance and calls it from several threads, so a plug-in has no state.</remarks>
public abstract class PluginBase : IPlugin
{
    private const int AsynchronousMode = 1;

    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider == null)
            throw new ArgumentNullException(nameof(serviceProvider));

        var scope = new PluginScope(serviceProvider);
        try
        {
            Run(scope);
        }
        catch (InvalidPluginExecutionException refusal)
        {
            var told = UserLanguage.Of(scope, refusal);
            if (ReferenceEquals(told, refusal))
                throw;
            throw told;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (Faults.IsPassing(fault))
        {
            scope.Trace("passing fault {0}: {1}", fault.Detail.ErrorCode, fault.Message);
            throw Faults.TryAgain(scope.Context.Mode == AsynchronousMode, fault.Detail.ErrorCode);
        }
        catch (Exception fault)
        {
            scope.Trace("fault in {0}: {1}", GetType().FullName!, fault);
            throw new InvalidPluginExecutionException(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "SocialCrm could not finish {0}: {1} (correlation id {2}).",
                    scope.Context.MessageName,
                    fault.Message,
                    scope.Context.CorrelationId),
                fault);
        }
    }

    protected abstract void Run(PluginScope scope);
}
