using System.Collections.Generic;

namespace SocialCrm.Solution.Tables;

/// <summary>A table that rules look columns up in.</summary>
/// <param name="LogicalName">Lower-case name.</param>
/// <param name="IsComplete">Whether a column that is not listed does not exist; false when only the solution's part is known.</param>
/// <param name="Columns">The types of the known columns by logical name, as customizations.xml writes them; empty for a type that is not known.</param>
/// <param name="SetName">What the Web API and flows call its rows; empty when it is not known.</param>
/// <param name="PrimaryId">The column with the row's id; empty when it is not known.</param>
internal sealed record Table(string LogicalName, bool IsComplete, IReadOnlyDictionary<string, string> Columns, string SetName, string PrimaryId);
