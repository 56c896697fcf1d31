using System.Collections.Generic;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>
/// Files as they come out of Excel, Google, Entra, Okta and HR systems, each given to cmdlets: what is sent, and which rows are refused for
/// which reason. A, E and L are the sandbox's organizations; a member is named by the end of the user id.
/// </summary>
internal static class InputFileTable
{
    private const string Ansi = "-Delimiter ';' -Encoding ansi";
    private const string Tabs = "-Delimiter \"`t\" -Encoding unicode";

    internal static IReadOnlyList<Row> All { get; } =
    [
        new("excel-german.csv", Ansi, "New-OrgInvite {A}",
            ["A invite jürgen.groß@aldercreek.example.com view", "A invite anna.lang@aldercreek.example.com edit"], [ByApi("jürgen", "org.inviteMember")]),
        new("excel-german.csv", "-Delimiter ';'", "New-OrgInvite {A}",
            ["A invite anna.lang@aldercreek.example.com edit"], ["Row 1 (|has a character that could not be read|-Encoding"]),
        new("excel-german.csv", "-Encoding ansi", "New-OrgInvite {A} -Role View",
            [], ["Row 1 (jürgen|the one column 'E-Mail;Role;Bemerkung'|Import-Csv -Delimiter ';'", "Row 2 (anna"]),
        new("excel-german.csv", "-Encoding ansi", "Remove-OrgMember -Confirm:$false -Connection $emea", [], ["Row 1|-Delimiter ';'", "Row 2"]),
        new("excel-utf8.csv", "", "New-OrgInvite",
            ["A invite rené.dupont@aldercreek.example.com view", "E invite lena.vogt@aldercreek.example.com none"],
            [ByApi("rené", "org.inviteMember"), "Row 3 (max.roth@aldercreek.example.com): |No organization|'Alder Creek'"]),
        new("excel-utf8.csv", "", "New-OrgInvite {A}",
            ["A invite rené.dupont@aldercreek.example.com view"],
            [ByApi("rené", "org.inviteMember"), "Row 2|about the organization 'Alder Creek Pumps EMEA'|-ExcludeProperty 'Organisation'", "Row 3"]),
        new("excel-utf8.csv", "", "Set-Org -MfaMode Required", [], ["Row 1|about a person|'E-mail'", "Row 2", "Row 3"]),
        new("google.csv", "", "New-OrgInvite {A} -Role View",
            ["A invite nora.berg@aldercreek.example.com view", "A invite ole.dahl@aldercreek.example.com view"], []),
        new("google.csv", "", "New-OrgInvite -Role View -Connection $emea",
            [], ["Row 1|'Org Unit Path [Required]'|Select-Object *, @{ Name = 'OrgId'", "Row 2"]),
        new("google.csv", "", "New-OrgInvite {A}", [], ["Row 1|needs a role|'Email Address [Required]'", "Row 2"]),
        new("entra.csv", "", "New-OrgInvite {A} -Role View",
            ["A invite pia.sand@aldercreek.example.com view"], ["Row 2|-Email was given but is empty"]),
        new("okta.csv", "", "New-OrgInvite",
            ["A invite ida.falk@aldercreek.example.com collaborate"], ["Row 2|is more than an address; write jan.holm@aldercreek.example.com"]),
        new("hr-tabs.txt", Tabs, "Remove-OrgMember -Confirm:$false", ["A remove 0006", "L remove 000c"], ["Row 2|org.removeMember|403"]),
        new("hr-tabs.txt", "-Encoding unicode", "Remove-OrgMember -Confirm:$false -Connection $emea", [], ["Row 1|-Delimiter \"`t\"", "Row 2"]),
        new("hr-tabs.txt", Tabs, "Find-OrgMember", ["A 0006", "L 000c"], []),
        new("excel-sep.csv", "", "New-OrgInvite {A} -Role View", [], ["Row 1|'sep=;'|-Skip 1", "Row 2"]),
        new("web-copy.csv", "", "Remove-OrgMember -Confirm:$false", ["A remove 0007"], ["Row 2|contains U+200B"]),
        new("web-copy.csv", "", "Find-OrgMember", ["A 0007"], ["Row 2|contains U+200B"]),
        new("double-decoded.csv", "", "New-OrgInvite", [], ["Row 1|wrong encoding|-Encoding utf8", "Row 2"]),
        new("replacement.csv", "", "New-OrgInvite",
            ["A invite anna.lang@aldercreek.example.com view"], ["Row 1|has a character that could not be read"]),
        new("two-addresses.csv", "", "New-OrgInvite",
            ["A invite ann.wood@aldercreek.example.com view"], ["Row 2|'Email' (ann.wood@|'Mail' (a.wood@|-ExcludeProperty 'Mail'"]),
        new("masked.csv", "", "Find-OrgMember",
            [], ["Row 1 (m***@|contains a wildcard", "Row 2|contains U+0020", "Row 3 (N/A)|not an e-mail address", "Row 4|is empty"]),
        new("masked.csv", "", "Remove-OrgMember -Confirm:$false", [], ["Row 1|wildcard", "Row 2", "Row 3", "Row 4|is empty"]),
        new("near-miss.csv", "", "Remove-OrgMember -Confirm:$false -Connection $emea",
            [], ["Row 1 (maya.lindqvist@|'Org Code' was not understood|Expression = { $_.'Org Code' }"]),
        new("near-miss.csv", "", "Set-OrgMember {A}", [], ["Row 1|'New Role' was not understood"]),
        new("near-miss.csv", "", "Set-OrgMember {A} -Role Edit", ["""A member 0001 {"role":"edit"}"""], [ByApi("maya", "org.modifyMember")]),
        new("people-and-names.csv", "", "Set-Org", [], ["Row 1|about a person"]),
        new("people-and-names.csv", "", "New-Org", [], ["Row 1|about a person"]),
        new("people-and-names.csv", "", "Remove-OrgMember -Confirm:$false", ["A remove 0005"], []),
        new("orgs.csv", "", "Set-Org", ["""A set {"name":"Alder Creek Pumps Ltd"}"""], []),
        new("orgs.csv", "", "Remove-OrgMember -Confirm:$false", [], ["Row 1 (Alder Creek Pumps Ltd)|No member was given|'billing_email'", "Row 2"]),
        new("roles.csv", "", "Set-OrgMember",
            [
                """A member 0004 {"role":"collaborate","applicationRoles":[{"resourceId":"64a1f0e07be19d5a3c900001","role":"view"},{"resourceId":"64a1f0e07be19d5a3c900002","role":"view"}]}""",
                """A member 0003 {"role":"edit","dashboardRoles":[{"resourceId":"64a1f0ea7be19d5a3c910001","role":"none"}]}""",
            ],
            ["Row 3|ApplicationRoles 'System.Object[]' cannot be read"]),
    ];

    // What the sandbox does not take, and the API may.
    private static string ByApi(string address, string operation) => $"({address}|The API answered {operation}";

    /// <summary>One file given to one cmdlet. What is refused is told by parts of the message, with | between.</summary>
    internal sealed record Row(string File, string Options, string Command, string[] Done, string[] Refused);
}
