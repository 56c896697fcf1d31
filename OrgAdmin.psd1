@{
    ModuleVersion          = '0.1.0'
    GUID                   = '6f0b8f2e-6f0d-4f1c-9d53-2a7b6f7a1c84'
    Author                 = 'OrgAdmin contributors'
    CompanyName            = 'OrgAdmin contributors'
    Copyright              = 'Copyright (c) 2026 OrgAdmin contributors. MIT license.'
    Description            = 'Administer organizations of the Losant platform from PowerShell: read, create, change and delete organizations; list, send and revoke invites; change and remove members. Every change supports -WhatIf and -Confirm.'

    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')

    NestedModules          = @('module/OrgAdmin.dll')
    RequiredAssemblies     = @('module/OrgAdmin.Model.dll')
    FormatsToProcess       = @('module/OrgAdmin.Format.ps1xml')

    CmdletsToExport        = @(
        'Compare-OrgRoster'
        'Connect-Org'
        'ConvertTo-OrgReport'
        'Disconnect-Org'
        'Export-OrgRoster'
        'Find-OrgMember'
        'Get-Org'
        'Get-OrgApplication'
        'Get-OrgAuditLog'
        'Get-OrgConnection'
        'Get-OrgDashboard'
        'Get-OrgInvite'
        'Get-OrgLimit'
        'Get-OrgMember'
        'Get-OrgUsage'
        'Move-OrgResource'
        'New-Org'
        'New-OrgInvite'
        'Remove-Org'
        'Remove-OrgMember'
        'Revoke-OrgInvite'
        'Set-Org'
        'Set-OrgMember'
        'Test-OrgRoster'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()

    PrivateData            = @{
        PSData = @{
            Tags         = @('Losant', 'IoT', 'Organization', 'Members', 'Invites', 'REST', 'Administration', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            ProjectUri   = 'https://github.com/orgadmin/orgadmin'
            LicenseUri   = 'https://github.com/orgadmin/orgadmin/blob/main/LICENSE'
            ReleaseNotes = '0.1.0: the first version. Organizations, their members and invites from the prompt or from a CSV file, with -WhatIf, a sandbox to try it on, and errors with stable ids. All changes: https://github.com/orgadmin/orgadmin/blob/main/CHANGELOG.md'
        }
    }
}
