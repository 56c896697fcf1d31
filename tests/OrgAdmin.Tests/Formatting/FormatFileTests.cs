using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>What holds for every view, whoever adds it.</summary>
public class FormatFileTests
{
    private const string Hostile = "a\u001b[2J\r\nb\u2028\u202e\u200b\ufeff\u009bc\U000E0041";

    public static TheoryData<string> Names => [.. FormatFile.Views.Select(view => view.Name)];

    [Fact]
    public void Every_type_that_is_emitted_has_a_view_and_a_wide_one_where_it_has_a_table()
    {
        Assert.Contains(typeof(OrgUser), FormatFile.Types);
        Assert.DoesNotContain(FormatFile.Types, type => Of(type, "TableControl", "ListControl", "CustomControl").Count == 0);
        Assert.DoesNotContain(FormatFile.Types, type => Of(type, "TableControl").Count > 0 && Of(type, "WideControl").Count == 0);
        Assert.Equal(FormatFile.Views.Select(view => view.Name).Distinct(), FormatFile.Views.Select(view => view.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_header_is_a_property_of_that_name_and_shows_that_property(string name)
    {
        FormatView view = Find(name);
        Assert.All(view.Items, item =>
        {
            Assert.All(view.Types, type => Assert.True(FormatFile.TypeOf(type, item.Label) is not null, $"{type.Name} has no {item.Label}."));
            Assert.True(
                item.Value == item.Label || Reads(item.Value).Contains(item.Label.Split('.')[0]),
                $"What stands under {item.Label} is something else: {item.Value}");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_view_calls_nothing_and_a_plain_property_is_a_number_a_flag_or_a_date(string name)
    {
        FormatView view = Find(name);
        Assert.All(view.ScriptBlocks, block => Assert.Empty(Parse(block).FindAll(
            ast => ast is InvokeMemberExpressionAst or TypeExpressionAst or TypeConstraintAst or AttributeBaseAst or CommandAst, true)));
        Assert.All(view.Properties, property => Assert.All(view.Types, type =>
        {
            Type? shown = FormatFile.TypeOf(type, property);
            Assert.True(
                shown == typeof(bool) || shown == typeof(DateTimeOffset) || shown is { IsPrimitive: true }, $"{type.Name}.{property} is {shown}.");
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_of_a_table_are_as_wide_as_their_text_and_what_does_not_fit_wraps(string name)
    {
        FormatView view = Find(name);
        Assert.All(view.Control.Descendants("TableRowEntry"), row => Assert.NotNull(row.Element("Wrap")));
        Assert.All(view.Control.Descendants("TableColumnHeader"), header => Assert.Null(header.Element("Width")));
        Assert.Equal(view.Kind == "TableControl", view.Control.Element("AutoSize") is not null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_loses_what_steers_a_terminal_and_constrained_language_shows_the_same(string name)
    {
        FormatView view = Find(name);
        foreach (object item in view.Types.Select(type => FilledObject.Make(type, Hostile)))
        {
            IReadOnlyList<string> full = Show(view, item, PSLanguageMode.FullLanguage);
            Assert.All(full, text => Assert.DoesNotContain(text, HostileNames.Steers));
            Assert.All(full, Assert.NotEmpty);
            Assert.Equal(full, Show(view, item, PSLanguageMode.ConstrainedLanguage));
        }
    }

    [Fact]
    public void A_text_is_cleaned_of_all_characters_that_are_controls_formats_or_line_separators()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => !char.IsSurrogate(c)));
        string shown = Show(Find("OrgAdmin.Org.Wide"), FilledObject.Make(typeof(Org), all), PSLanguageMode.FullLanguage).Single();

        Assert.DoesNotContain(shown, c => char.IsControl(c) || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator);
        Assert.Contains("é", shown, StringComparison.Ordinal);
        Assert.Equal(
            "Zo\u00eb \u674e \U0001F680", Show(Find("OrgAdmin.Org.Wide"), FilledObject.Make(typeof(Org), "Zo\u00eb \u674e \U0001F680"), PSLanguageMode.FullLanguage).Single());
    }

    // Conditions of list items are no texts.
    private static List<string> Show(FormatView view, object item, PSLanguageMode mode)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        runspace.SessionStateProxy.SetVariable("item", item);
        runspace.SessionStateProxy.LanguageMode = mode;
        var shown = new List<string>();
        foreach (string block in view.Control.Descendants("ScriptBlock").Where(block => block.Parent!.Name != "ItemSelectionCondition").Select(block => block.Value))
        {
            using var shell = PowerShell.Create(runspace);
            shell.AddScript($"$ErrorActionPreference = 'Stop'; $item | ForEach-Object {{ {block} }}");
            shown.Add(string.Join('\n', shell.Invoke().Select(part => part?.ToString())));
        }

        return shown;
    }

    // What is read of the object at hand.
    private static IEnumerable<string> Reads(string block) => Parse(block)
        .FindAll(ast => ast is MemberExpressionAst { Expression: VariableExpressionAst { VariablePath.UserPath: "_" } }, true)
        .Select(ast => ((MemberExpressionAst)ast).Member.Extent.Text);

    private static ScriptBlockAst Parse(string block)
    {
        ScriptBlockAst ast = Parser.ParseInput(block, out _, out ParseError[] errors);
        Assert.Empty(errors);
        return ast;
    }

    private static FormatView Find(string name) => FormatFile.Views.Single(view => view.Name == name);

    private static List<FormatView> Of(Type type, params string[] kinds) =>
        FormatFile.Views.Where(view => view.Types.Contains(type) && kinds.Contains(view.Kind)).ToList();
}
