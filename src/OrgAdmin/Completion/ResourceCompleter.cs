using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Completion;

/// <summary>Completes an application or a dashboard of the organization that the command line names.</summary>
public abstract class ResourceCompleter : LiveCompleter
{
    private readonly bool _isApplication;
    private readonly bool _completesNames;

    private protected ResourceCompleter(bool isApplication, bool completesNames)
    {
        _isApplication = isApplication;
        _completesNames = completesNames;
    }

    private protected sealed override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection)
    {
        if (line.OrgId is not { } orgId)
        {
            return Enumerable.Empty<Choice>();
        }

        string kind = _isApplication ? "applications of " : "dashboards of ";
        ResourceIndex? index = connection.Completions.Get(kind + orgId, token => ReadAsync(connection.Client, orgId, token));
        IEnumerable<Choice> choices = (index?.All ?? Enumerable.Empty<KeyValuePair<string, string>>())
            .OrderBy(one => one.Value, StringComparer.OrdinalIgnoreCase)
            .Select(one => ToChoice(one.Key, one.Value));
        return _completesNames
            ? choices.GroupBy(choice => choice.Value, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
            : choices.GroupBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase)
                .SelectMany(same => same.Count() == 1 ? same : same.Select(choice => choice.Distinct()));
    }

    private protected override string Write(string value) => _completesNames ? WildcardPattern.Escape(value) : value;

    private Choice ToChoice(string id, string name) =>
        new(_completesNames ? name : id, name.ForDisplay(), Messages.OrgByName.With(name.InQuotes(), id), name);

    private Task<ResourceIndex> ReadAsync(OrgClient client, ResourceId orgId, CancellationToken cancellationToken)
    {
        var resources = new OrgResources(orgId, client, Reading);
        return _isApplication ? resources.ReadApplicationsAsync(cancellationToken) : resources.ReadDashboardsAsync(cancellationToken);
    }
}
