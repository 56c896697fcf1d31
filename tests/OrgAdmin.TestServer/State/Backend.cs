using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

// The sandbox as it lies behind the server: it may make changes late, show how it was, and change between the pages of a list.
internal sealed class Backend(LoopbackServer server, SandboxApi api)
{
    private readonly object _gate = new();
    private readonly Timeline _timeline = new() { Api = api };

    public SandboxApi Api
    {
        get
        {
            lock (_gate)
            {
                _timeline.CatchUp();
                return _timeline.Api;
            }
        }
    }

    public void Change(Action<SandboxApi> change)
    {
        lock (_gate)
        {
            _timeline.CatchUp();
            change(_timeline.Api);
            _timeline.NoteState(_timeline.Api.Clock.UtcNow);
        }
    }

    public void Settle()
    {
        lock (_gate)
        {
            _timeline.Settle();
        }
    }

    // Lets the sandbox act on a request as a fault has it, if one does. Null: it is not to act.
    public Answer? Act(RecordedRequest recorded, Fault? fault)
    {
        lock (_gate)
        {
            _timeline.CatchUp();
            ApplyHabits();
            if (fault is { IsCarriedOut: false })
            {
                return null;
            }

            SandboxRequest request = RequestOf(recorded);
            Answer answer = recorded.IsWrite ? Write(recorded, request, fault) : Read(recorded, request, fault);
            foreach (Action<SandboxApi> change in server.Pages.Take(recorded))
            {
                Change(change);
            }

            return answer;
        }
    }

    private static SandboxRequest RequestOf(RecordedRequest recorded)
    {
        Dictionary<string, string> headers = recorded.Headers
            .GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join(", ", group), StringComparer.OrdinalIgnoreCase);
        return new SandboxRequest(recorded.Method, recorded.RawTarget, headers, recorded.Body);
    }

    private static bool IsSuccess(SandboxResponse response) => response.Status is >= 200 and < 300;

    // What a GET shows of the place where a change was made: that of a member and of a transfer is the organization.
    private static SandboxResponse Show(SandboxApi state, RecordedRequest recorded, SandboxRequest request)
    {
        string path = recorded.RawPath;
        if (path.EndsWith("/member", StringComparison.Ordinal) || path.EndsWith("/transferResources", StringComparison.Ordinal))
        {
            path = path[..path.LastIndexOf('/')];
        }

        IEnumerable<string> globals = recorded.RawQuery.Split('&').Where(part => part.StartsWith('_'));
        return state.Handle(new SandboxRequest("GET", $"{path}?{string.Join('&', globals)}", request.Headers));
    }

    private Answer Write(RecordedRequest recorded, SandboxRequest request, Fault? fault)
    {
        SandboxApi? before = fault?.Kind == FaultEffect.OldState ? _timeline.Api.Snapshot() : null;
        SandboxResponse response;
        if (fault?.CommitDelay is { } delay)
        {
            // A copy of the sandbox tells how it would answer, and whether there is anything to come.
            response = _timeline.Api.Snapshot().Handle(request);
            if (IsSuccess(response))
            {
                _timeline.ChangeLater(delay, () => recorded.Outcome = _timeline.Api.Handle(request).Status);
            }
            else
            {
                recorded.Outcome = response.Status;
            }
        }
        else
        {
            response = _timeline.Api.Handle(request);
            recorded.Outcome = response.Status;
            _timeline.NoteState(_timeline.Api.Clock.UtcNow);
        }

        if (before is not null && IsSuccess(response) && Show(before, recorded, request) is { Status: 200 } old)
        {
            response = old;
        }

        return Answer.Of(response);
    }

    private Answer Read(RecordedRequest recorded, SandboxRequest request, Fault? fault)
    {
        TimeSpan lag = fault is null || fault.Lag < server.Habits.ReadLag ? server.Habits.ReadLag : fault.Lag;
        SandboxResponse response = (recorded.Method == "GET" ? _timeline.AsOf(lag) : _timeline.Api).Handle(request);
        recorded.Outcome = response.Status;
        Answer answer = Answer.Of(response);
        return recorded.RawPath == "/orgs" ? answer.Edited([.. PageEdits()]) : answer;
    }

    private IEnumerable<Func<JsonNode, JsonNode?>> PageEdits()
    {
        if (server.Habits.MembersInPages is { } members)
        {
            yield return BodyEdit.Truncate("members", members);
        }

        if (server.Habits.HidesSummaryInPages)
        {
            yield return BodyEdit.Without("summary");
        }
    }

    private void ApplyHabits()
    {
        ServerHabits habits = server.Habits;
        _timeline.Api.LargestPage = habits.LargestPage ?? _timeline.Api.LargestPage;
        _timeline.Api.AllowsTwinInvites |= habits.AllowsTwinInvites;
        if (habits.ReadLag > TimeSpan.Zero || server.Faults.LooksBack)
        {
            _timeline.Remember();
        }
    }
}
