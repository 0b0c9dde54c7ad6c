using System.Globalization;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>What somebody is told who may not decide on a goodwill, or not like this.</summary>
public static class DecisionWords
{
    public const string OwnRequest = "You asked for this goodwill yourself: somebody else has to decide.";
    public const string NoLimit = "You may not decide on goodwill: ask somebody who has a goodwill limit.";
    public const string AtOnce = "Goodwill begins as requested: leave State on Requested, and somebody decides.";
    public const string InYourName = "Requested By is whoever saves the goodwill: leave it empty.";
    public const string Settled = "What was decided is kept: offer another goodwill instead of changing this one.";
    public const string SaveFirst = "Save the new amount, currency or case first, then decide: a decision is on what was saved before.";
    public const string NoReason = "A decision is kept with its reason: fill in Decision Reason.";
    public const string FilledIn = "Who asked, who decided and when are filled in by themselves: leave them as they are.";
    public const string Owed = "Approved goodwill stays active until it is paid out: pay it out, or reject it with a reason, before you deactivate it.";

    /// <summary>Amounts are in the base currency.</summary>
    public static string AboveForCase(decimal total, decimal limit) => string.Format(
        CultureInfo.InvariantCulture,
        "This is above your limit: {0:0.00} for this case, and your limit is {1:0.00} in the base currency. Ask somebody with a higher one.", total, limit);

    /// <inheritdoc cref="AboveForCase"/>
    public static string AboveForCustomer(decimal total, decimal limit) => string.Format(
        CultureInfo.InvariantCulture,
        "This is above your limit: {0:0.00} for this customer in twelve months, and your limit is {1:0.00} in the base currency. Ask somebody with a higher one.", total, limit);
}
