@{
    ModuleVersion        = '1.0.0'
    GUID                 = 'b3b1a1c2-6a0e-4d0b-9a57-0c4f0f5e7a11'
    NestedModules        = @('EmptyModule.dll')
    CmdletsToExport      = @('Get-Nothing')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CompatiblePSEditions = @('Core', 'Desktop')
    PowerShellVersion    = '5.1'
}
