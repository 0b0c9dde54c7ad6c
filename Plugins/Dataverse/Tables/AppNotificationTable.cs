namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>An in-app notification for one user. Column names and choice values of appnotification.</summary>
public static class AppNotificationTable
{
    public const string Name = "appnotification";
    public const string Id = "appnotificationid";
    public const string Title = "title";
    public const string Body = "body";
    public const string Owner = "ownerid";
    public const string IconType = "icontype";
    public const string ToastType = "toasttype";
    public const string Priority = "priority";
    public const string Data = "data";

    public const int SuccessIcon = 100000001;
    public const int FailureIcon = 100000002;
    public const int WarningIcon = 100000003;
    public const int TimedToast = 200000000;
    public const int HighPriority = 200000001;
}
