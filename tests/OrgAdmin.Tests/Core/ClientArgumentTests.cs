using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Requests;
using OrgAdmin.HelpGenerator.Reading;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core;

/// <summary>What the signatures of the client make impossible, and what it refuses before it sends.</summary>
public class ClientArgumentTests
{
    private static readonly MethodInfo[] Methods = typeof(OrgClient)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
        .ToArray();

    public static TheoryData<string, string> Arguments
    {
        get
        {
            var arguments = new TheoryData<string, string>();
            foreach (MethodInfo method in Methods)
            {
                foreach (ParameterInfo parameter in method.GetParameters().Where(MustBeGiven))
                {
                    arguments.Add(method.Name, parameter.Name!);
                }
            }

            return arguments;
        }
    }

    [Fact]
    public void Every_method_of_the_client_that_names_a_thing_takes_its_id_as_an_id()
    {
        // One method an operation, and two that put some together.
        Assert.Equal(OperationTable.All.Count + 2, Methods.Length);
        Assert.DoesNotContain(
            Methods.SelectMany(method => method.GetParameters()),
            parameter => parameter.ParameterType == typeof(string) && parameter.Name!.EndsWith("Id", StringComparison.Ordinal));
        foreach (MethodInfo method in Methods)
        {
            string[] ids = method.GetParameters().Where(parameter => parameter.ParameterType == typeof(ResourceId))
                .Select(parameter => parameter.Name!).ToArray();
            ApiOperation? operation = (ApiOperation?)typeof(OrgClient)
                .GetProperty(method.Name[..^"Async".Length], BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null);
            Assert.True(operation is not null || method.Name is nameof(OrgClient.GetOrgIdsAsync) or nameof(OrgClient.FindOwnUserIdAsync), method.Name);
            IEnumerable<string> expected = operation is null
                ? []
                : Regex.Matches(operation.Path, @"\{(\w+)\}").Select(match => match.Groups[1].Value)
                    .Concat(operation.RequiredQuery.Where(name => name.EndsWith("Id", StringComparison.Ordinal)));

            // The invite that is renewed is given as it was, with its id.
            Assert.Equal(expected.Where(id => method.Name != nameof(OrgClient.ResendInviteAsync) || id != "inviteId"), ids);
            Assert.DoesNotContain(method.GetParameters(), parameter => parameter.ParameterType == typeof(ResourceId) && parameter.IsOptional);
        }
    }

    [Fact]
    public void An_id_comes_from_nothing_but_the_check()
    {
        Assert.Empty(typeof(ResourceId).GetConstructors());
        Assert.DoesNotContain(typeof(ResourceId).GetMethods(), method => method.Name.StartsWith("op_Implicit", StringComparison.Ordinal));
        string[] makers = typeof(OrgClient).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(ResourceId))
            .Select(method => method.Name).ToArray();
        Assert.Equal([nameof(ResourceId.Parse)], makers);
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task An_argument_that_is_null_is_refused_before_anything_is_sent(string method, string parameter)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        MethodInfo called = Methods.Single(candidate => candidate.Name == method);
        object?[] arguments = called.GetParameters()
            .Select(candidate => candidate.Name == parameter ? null : Sample(candidate.ParameterType)).ToArray();

        ArgumentNullException failure = await Assert.ThrowsAsync<ArgumentNullException>(() => CallAsync(session.Client, called, arguments));

        Assert.NotNull(failure.ParamName);
        Assert.Empty(session.Requests);
    }

    [Fact]
    public void The_parts_of_a_body_that_hold_an_id_refuse_null()
    {
        Assert.Throws<ArgumentNullException>(() => new OrgMemberPatch(null!));
        Assert.Throws<ArgumentNullException>(() => new RoleEntry(null!, "view"));
    }

    private static bool MustBeGiven(ParameterInfo parameter) => !parameter.ParameterType.IsValueType
        && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable;

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(ResourceId) => DocumentedOrg.Org,
        _ when type == typeof(OrgMemberPatch) => new OrgMemberPatch(DocumentedOrg.Viewer),
        _ when type == typeof(OrgInvitePost) => new OrgInvitePost("a@example.com", "view"),
        _ when type == typeof(ResourceTransfer) => ResourceTransfer.ToUser(DocumentedOrg.Editor),
        _ when type == typeof(ApiTokenPost) => new ApiTokenPost("Job", ["org.get"]),
        _ when type == typeof(OrgInviteAction) => new OrgInviteAction("a@example.com", "secret", accept: true),
        _ when type == typeof(OrgInviteActionUser) => new OrgInviteActionUser(OrgInviteActionUser.Accept),
        _ when type == typeof(OrgInvite) => DocumentedOrg.Shown,
        _ when type == typeof(string) => "text",
        _ when type == typeof(OrgPost) => new OrgPost("New"),
        _ when type == typeof(UserCredentials) => new UserCredentials("a@example.com", "password"),
        _ when type == typeof(IReadOnlyList<OrgInvite>) => Array.Empty<OrgInvite>(),
        _ when type == typeof(ISet<string>) => new HashSet<string>(),
        _ when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        _ => Activator.CreateInstance(type),
    };

    private static Task CallAsync(OrgClient client, MethodInfo method, object?[] arguments)
    {
        try
        {
            return (Task)method.Invoke(client, arguments)!;
        }
        catch (TargetInvocationException e)
        {
            return Task.FromException(e.InnerException!);
        }
    }
}
