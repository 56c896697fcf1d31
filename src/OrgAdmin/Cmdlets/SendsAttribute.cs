using System;

namespace OrgAdmin.Cmdlets;

/// <summary>
/// Names an operation that a cmdlet sends. From this come the scopes of New-OrgToken -ForCommand, what Test-OrgAccess says, and the check
/// before the first change; a test holds it against the cmdlet's help.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class SendsAttribute : Attribute
{
    /// <param name="operation">The API's name of the operation.</param>
    internal SendsAttribute(string operation) => Operation = operation;

    internal string Operation { get; }

    /// <summary>When the cmdlet sends it.</summary>
    public SendsWhen When { get; set; } = SendsWhen.Always;
}
