using System;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>A Terminate action ended the run as failed.</summary>
internal sealed class FlowTerminated(string message) : Exception(message);
