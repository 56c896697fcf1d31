using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using OrgAdmin.Connections;
using OrgAdmin.Core;

namespace OrgAdmin.Completion;

/// <summary>The command line being completed, as far as it is typed.</summary>
internal sealed class CompletedLine
{
    private readonly CommandAst? _command;
    private readonly IDictionary? _parameters;

    internal CompletedLine(CommandAst? command, IDictionary? parameters)
    {
        _command = command;
        _parameters = parameters;
        Connection = FindConnection();
    }

    /// <summary>
    /// The connection the command would use: the one it names, else the current one, else that of the environment. Null when none can be
    /// used, or when it is known only once the command runs.
    /// </summary>
    internal OrgConnection? Connection { get; }

    /// <summary>The organization the command is about; null when it is not yet known.</summary>
    internal ResourceId? OrgId
    {
        get
        {
            string? text;
            if (Has("OrgId"))
            {
                text = OneText(Value("OrgId"));
            }
            else if (Has("InputObject"))
            {
                text = (Value("InputObject") as Org)?.OrgId;
            }
            else
            {
                bool isToCome = TakesOrgFromPipeline || Has("OrgName") || HasUnread("OrgName") || HasUnread("OrgId") || HasUnread("InputObject") || BeginsWithUnread;
                text = isToCome ? null : Connection?.OrgId;
            }

            return ResourceId.IsValid(text) ? ResourceId.Parse(text, "-OrgId") : null;
        }
    }

    /// <summary>Whether the organization is to come down the pipeline, which has not run yet.</summary>
    internal bool TakesOrgFromPipeline => _command?.Parent is PipelineAst pipeline && pipeline.PipelineElements.FirstOrDefault() != _command;

    // On every cmdlet, -OrgId is the first positional parameter.
    private bool BeginsWithUnread => _command?.CommandElements.Count > 1
        && _command.CommandElements[1] is ExpressionAst and not ConstantExpressionAst;

    // Connect-Org with one of these switches to another connection.
    private bool LeadsElsewhere => Has("Token") || Has("Credential") || Has("Uri") || Has("Sandbox") || Has("Profile");

    private static string? OneText(object? value) => value switch
    {
        string text => text,
        Org org => org.OrgId,
        OrgIdentity identity => identity.OrgId,
        IList { Count: 1 } list => OneText(list[0]),
        PSObject wrapped => OneText(wrapped.BaseObject),
        _ => null,
    };

    private OrgConnection? FindConnection()
    {
        if (Has("Connection"))
        {
            return Value("Connection") as OrgConnection;
        }

        return LeadsElsewhere || HasUnread("Connection")
            ? null
            : RunspaceConnections.Here.Find(Runspace.DefaultRunspace.Version.ToString());
    }

    private bool Has(string parameter) => _parameters?.Contains(parameter) == true;

    /// <summary>Whether a parameter has a value that is known only once the line runs: the engine then does not list it.</summary>
    private bool HasUnread(string parameter) => !Has(parameter) && _command?.CommandElements.OfType<CommandParameterAst>()
        .Any(given => parameter.StartsWith(given.ParameterName, StringComparison.OrdinalIgnoreCase)) == true;

    private object? Value(string parameter) => _parameters![parameter] is PSObject wrapped ? wrapped.BaseObject : _parameters[parameter];
}
