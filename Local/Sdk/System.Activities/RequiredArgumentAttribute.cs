namespace System.Activities;

/// <summary>Marks an argument without which an activity does not run.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute;
