using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.WhatIf;

/// <summary>The matrix of every cmdlet that changes something and every way to rehearse, confirm or forbid it.</summary>
public class ShouldProcessMatrixTests(ConfirmStage stage) : IClassFixture<ConfirmStage>
{
    private static readonly Dictionary<string, CatalogChange> Changes = CmdletCatalog.Changing.ToDictionary(cmdlet => cmdlet.Name, cmdlet => cmdlet.Change! with
    {
        Command = CmdletCatalog.Variables + cmdlet.Change.Command,
        Write = CmdletCatalog.Fill(cmdlet.Change.Write),
        Text = CmdletCatalog.Fill(cmdlet.Change.Text),
    });

    // {0} is the command. For a high impact "plain" says -Confirm:$false; what happens without it is a row of its own.
    private static readonly Dictionary<string, Mode> Modes = new()
    {
        ["-WhatIf"] = new('Y', "{0} -WhatIf", Outcome.Rehearsed),
        ["-WhatIf where no one can be asked"] = new('-', "{0} -WhatIf", Outcome.Silent),
        ["-WhatIf with -Confirm"] = new('Y', "{0} -WhatIf -Confirm", Outcome.Rehearsed),
        ["$WhatIfPreference"] = new('Y', "$WhatIfPreference = $true; {0}", Outcome.Rehearsed),
        ["$WhatIfPreference with -WhatIf:$false"] = new('Y', "$WhatIfPreference = $true; {0} -WhatIf:$false -Confirm:$false", Outcome.Done),
        ["-Confirm answered yes"] = new('Y', "{0} -Confirm", Outcome.AskedAndDone),
        ["-Confirm answered yes to all"] = new('A', "{0} -Confirm", Outcome.AskedAndDone),
        ["-Confirm answered no"] = new('N', "{0} -Confirm", Outcome.AskedOnly),
        ["-Confirm answered no to all"] = new('L', "{0} -Confirm", Outcome.AskedOnly),
        ["-Confirm where no one can be asked"] = new('-', "{0} -Confirm", Outcome.Failed),
        ["$ConfirmPreference Low answered no"] = new('N', "$ConfirmPreference = 'Low'; {0}", Outcome.AskedOnly),
        ["$ConfirmPreference Low where no one can be asked"] = new('-', "$ConfirmPreference = 'Low'; {0}", Outcome.Failed),
        ["$ConfirmPreference None"] = new('-', "$ConfirmPreference = 'None'; {0}", Outcome.Done),
        ["read-only connection"] = new('Y', "{0} -Confirm:$false -Connection $readOnly", Outcome.Failed),
        ["read-only connection with -Confirm"] = new('Y', "{0} -Confirm -Connection $readOnly", Outcome.Failed),
        ["read-only connection with -WhatIf"] = new('Y', "{0} -WhatIf -Connection $readOnly", Outcome.Rehearsed),
        ["plain"] = new('-', "{0} -Confirm:$false", Outcome.Done),
        ["nothing said, answered no"] = new('N', "{0}", Outcome.AskedIfHigh),
        ["nothing said where no one can be asked"] = new('-', "{0}", Outcome.FailedIfHigh),
    };

    /// <summary>What becomes of a change.</summary>
    private enum Outcome
    {
        Rehearsed, Silent, Done, AskedAndDone, AskedOnly, Failed, AskedIfHigh, FailedIfHigh,
    }

    public static TheoryData<string> Cmdlets => [.. Changes.Keys];

    public static MatrixTheoryData<string, string> Matrix => new(Changes.Keys, Modes.Keys);

    [Theory]
    [MemberData(nameof(Matrix))]
    public void What_is_written_is_what_was_agreed_to(string cmdlet, string way)
    {
        CatalogChange change = Changes[cmdlet];
        Mode mode = Modes[way];
        Outcome outcome = mode.Outcome switch
        {
            Outcome.AskedIfHigh => change.IsHigh ? Outcome.AskedOnly : Outcome.Done,
            Outcome.FailedIfHigh => change.IsHigh ? Outcome.Failed : Outcome.Done,
            _ => mode.Outcome,
        };
        stage.Server.Reset();
        object[] before = State;

        (ScriptResult result, string[] questions, string[] rehearsed) = stage.Run(mode.Host, mode.Script.Replace("{0}", change.Command));

        bool isDone = outcome is Outcome.Done or Outcome.AskedAndDone;
        Assert.Equal(isDone ? [change.Write] : [], Writes);
        Assert.Equal(outcome is Outcome.AskedAndDone or Outcome.AskedOnly ? [change.Text + stage.OnServer + "?"] : [], questions);
        Assert.Equal(outcome is Outcome.Rehearsed ? [change.Text + stage.OnServer] : [], rehearsed);
        Assert.Equal(outcome is Outcome.Failed ? 1 : 0, result.AllErrors.Count);
        Assert.Equal(isDone, !before.SequenceEqual(State));
        if (!isDone)
        {
            Assert.Empty(result.Output);
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_read_only_connection_says_why_nothing_is_sent(string cmdlet)
    {
        stage.Server.Reset();
        ScriptResult result = stage.Run('Y', $"{Changes[cmdlet].Command} -Confirm:$false -Connection $readOnly").Result;

        Assert.Equal(["OrgAdmin.ReadOnly"], result.ErrorIds);
        Assert.Contains(cmdlet, result.AllErrors[0].Exception.Message);
        Assert.Empty(Writes);
    }

    private object[] State => [.. stage.Server.Api.Organizations, .. stage.Server.Api.Tokens];

    private IEnumerable<string> Writes =>
        stage.Server.Log.Writes.Select(request => $"{request.Method} {request.RawTarget} {request.BodyText}".TrimEnd());

    private sealed record Mode(char Host, string Script, Outcome Outcome);
}
