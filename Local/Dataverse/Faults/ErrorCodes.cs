namespace SocialCrm.Local.Dataverse.Faults;

/// <summary>The platform's error codes, so that code under test sees the numbers it would see in production.</summary>
/// <remarks>From Microsoft's "Dataverse web service error codes"; "unpublished" marks those that the page lacks and that were not checked against a live organization.</remarks>
public static class ErrorCodes
{
    /// <summary>0x80040216: an unexpected error.</summary>
    public const int UnExpected = -2147220970;

    /// <summary>0x80040217: no row with that id.</summary>
    public const int ObjectDoesNotExist = -2147220969;

    /// <summary>0x80040203: an argument of the request is missing or of the wrong kind.</summary>
    public const int InvalidArgument = -2147220989;

    /// <summary>0x80040220: the caller's roles do not give the privilege.</summary>
    public const int PrivilegeDenied = -2147220960;

    /// <summary>0x80048306: the caller's roles give the privilege, but not for this row.</summary>
    public const int UnManagedIdsAccessDenied = -2147187962;

    /// <summary>0x80040237: a row with that id exists.</summary>
    public const int DuplicateRecord = -2147220937;

    /// <summary>0x80060892: a row with those alternate key values exists.</summary>
    public const int DuplicateRecordEntityKey = -2147088238;

    /// <summary>0x80060891: no row with those alternate key values.</summary>
    public const int RecordNotFoundByEntityKey = -2147088239;

    /// <summary>0x80041140: the columns given are not an alternate key of the table.</summary>
    public const int QueryBuilderNoEntityKey = -2147217088;

    /// <summary>0x80060882: the row version does not match.</summary>
    public const int ConcurrencyVersionMismatch = -2147088254;

    /// <summary>0x80060883: a version check was asked for without a version.</summary>
    public const int ConcurrencyVersionNotProvided = -2147088253;

    /// <summary>0x80044331: text longer than its column.</summary>
    public const int StringLengthTooLong = -2147204303;

    /// <summary>0x80044330, unpublished: a number outside its column's range.</summary>
    public const int ValueOutOfRange = -2147204304;

    /// <summary>0x8004431A: a value that is none of the column's options.</summary>
    public const int PicklistValueOutOfRange = -2147204326;

    /// <summary>0x80040239, unpublished: a date before 1753.</summary>
    public const int DateTimeTooEarly = -2147220935;

    /// <summary>0x80041100: the column cannot be set by this kind of request.</summary>
    public const int QueryBuilderInvalidUpdate = -2147217152;

    /// <summary>0x80041102: no such table.</summary>
    public const int QueryBuilderNoEntity = -2147217150;

    /// <summary>0x80041103: no such column on the table.</summary>
    public const int QueryBuilderNoAttribute = -2147217149;

    /// <summary>0x80041104: the two columns of a join are of different types.</summary>
    public const int QueryBuilderLinkAttributesTypeMismatch = -2147217148;

    /// <summary>0x80041106: a condition that cannot be understood.</summary>
    public const int QueryBuilderBadCondition = -2147217146;

    /// <summary>0x80041107: plain columns beside aggregates.</summary>
    public const int QueryBuilderAttributeWithAggregate = -2147217145;

    /// <summary>0x80041108: a condition value that does not suit its column.</summary>
    public const int QueryBuilderInvalidValue = -2147217144;

    /// <summary>0x80041109: an aggregate without an alias.</summary>
    public const int QueryBuilderInvalidAlias = -2147217143;

    /// <summary>0x8004110B: a condition names a table or alias that the query does not have.</summary>
    public const int QueryBuilderNoAlias = -2147217141;

    /// <summary>0x8004110C: a number that must be greater than zero is not.</summary>
    public const int QueryBuilderValueGreaterThanZero = -2147217140;

    /// <summary>0x80041129: the orders of the query are not those of its paging cookie.</summary>
    public const int QueryBuilderPagingOrderBy = -2147217111;

    /// <summary>0x8004110F: attributes and values of a QueryByAttribute differ in number.</summary>
    public const int QueryBuilderByAttributeMismatch = -2147217137;

    /// <summary>0x8004111A: an aggregate that cannot be understood.</summary>
    public const int QueryBuilderDeserializeInvalidAggregate = -2147217126;

    /// <summary>0x8004111C: FetchXML with an element that is not known.</summary>
    public const int QueryBuilderDeserializeInvalidNode = -2147217124;

    /// <summary>0x8004111E: a required attribute is missing.</summary>
    public const int QueryBuilderAttributeNotFound = -2147217122;

    /// <summary>0x80041120: a condition operator that is not supported.</summary>
    public const int QueryBuilderInvalidConditionOperator = -2147217120;

    /// <summary>0x80041121: a join operator that is not supported.</summary>
    public const int QueryBuilderInvalidJoinOperator = -2147217119;

    /// <summary>0x80041122: a filter type other than and, or.</summary>
    public const int QueryBuilderInvalidFilterType = -2147217118;

    /// <summary>0x8004112A: a paging cookie that does not fit the query.</summary>
    public const int QueryBuilderInvalidPagingCookie = -2147217110;

    /// <summary>0x8004112F: an aggregate over a column type that has none.</summary>
    public const int QueryBuilderInvalidAggregateAttribute = -2147217105;

    /// <summary>0x80041130: one alias twice.</summary>
    public const int QueryBuilderDuplicateAlias = -2147217104;

    /// <summary>0x80041131: an aggregate query ordered by a column instead of an alias.</summary>
    public const int QueryBuilderAttributeNotAllowedForAggregateOrderBy = -2147217103;

    /// <summary>0x80041135: an unknown date grouping.</summary>
    public const int QueryBuilderInvalidDateGrouping = -2147217099;

    /// <summary>0x80041136: a sum that its type cannot hold.</summary>
    public const int SqlArithmeticOverflow = -2147217098;

    /// <summary>0x8004E023: an aggregate over more than 50,000 rows.</summary>
    public const int AggregateQueryRecordLimitExceeded = -2147164125;

    /// <summary>0x80040224: plug-in code threw something other than InvalidPluginExecutionException.</summary>
    public const int IsvUnExpected = -2147220956;

    /// <summary>0x80040265: plug-in code refused the operation.</summary>
    public const int IsvAborted = -2147220891;

    /// <summary>0x8009000C: plug-in code went on after a failed service call in its transaction.</summary>
    public const int IsvTransactionCount = -2146893812;

    /// <summary>0x80044182: deeper than 8 operations.</summary>
    public const int SdkCorrelationTokenDepthTooHigh = -2147204734;

    /// <summary>0x80040800: the table does not have this message.</summary>
    public const int SdkEntityDoesNotSupportMessage = -2147219456;

    /// <summary>0x80040801, unpublished: no such message.</summary>
    public const int SdkMessageNotFound = -2147219455;

    /// <summary>0x8003F452: a case with open child cases cannot be closed.</summary>
    public const int CloseActiveChildCaseFirst = -2147224494;

    public const int CreateChildCasesForChildCase = -2147224493;

    public const int MaxChildCasesLimitExceeded = -2147224492;

    public const int ParentCaseAsChildCase = -2147224491;

    /// <summary>0x80045304: a row that is merged is not active.</summary>
    public const int MergeEntityNotActive = -2147200252;

    /// <summary>0x80045305: a row is merged with itself.</summary>
    public const int MergeEntitiesIdentical = -2147200251;

    /// <summary>0x80048408, unpublished: the status reason does not belong to the state.</summary>
    public const int InvalidStateCodeStatusCode = -2147187704;

    /// <summary>0x80044150: a database error, among them deadlocks (Sql error 1205).</summary>
    public const int GenericSqlError = -2147204784;

    /// <summary>0x80044151: the database took too long.</summary>
    public const int SqlTimeout = -2147204783;

    /// <summary>0x80040227: other rows point to the row and their relationship restricts deleting it. Seen in platform responses; not on the published page.</summary>
    public const int CannotDeleteAsItIsReferenced = -2147220953;

    /// <summary>0x80060422: a batch of more than 1,000 requests. Seen in platform responses; not on the published page.</summary>
    public const int ExecuteMultipleTooManyRequests = -2147089374;
}
