using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>What all workflow steps share: arguments in, one custom API call, result out.</summary>
public abstract class CustomApiActivity : CodeActivity
{
    protected sealed override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        var factory = context.GetExtension<IOrganizationServiceFactory>();

        // The rights of the workflow's user count: a workflow must not do what its owner may not.
        var service = factory.CreateOrganizationService(workflow.UserId);
        Take(context, service.Execute(Request(context)));
    }

    protected abstract OrganizationRequest Request(CodeActivityContext context);

    protected abstract void Take(CodeActivityContext context, OrganizationResponse response);

    /// <summary>A result of the custom API, or the type's default when it left it out.</summary>
    protected static T? Result<T>(OrganizationResponse response, string name) =>
        response.Results.Contains(name) && response.Results[name] is T value ? value : default;

    /// <summary>A text result; empty when the custom API left it out.</summary>
    protected static string TextOf(OrganizationResponse response, string name) => Result<string>(response, name) ?? "";
}
