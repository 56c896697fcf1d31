namespace OrgAdmin;

/// <summary>
/// A named way to connect, as Register-OrgProfile writes it down: where to, and where the token is kept. It holds names and addresses only,
/// never a token.
/// </summary>
public sealed class OrgProfile
{
    internal OrgProfile(string name) => Name = name;

    /// <summary>The profile's name; case does not matter.</summary>
    public string Name { get; }

    /// <summary>The address of the API; null for the platform's own.</summary>
    public string? Uri { get; internal set; }

    /// <summary>The organization that cmdlets use where no -OrgId is given; null for none.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The instance of the organizations; null for none.</summary>
    public string? InstanceId { get; internal set; }

    /// <summary>Whether the connection refuses every change.</summary>
    public bool IsReadOnly { get; internal set; }

    /// <summary>The name of the secret in a vault of Microsoft.PowerShell.SecretManagement; null for none.</summary>
    public string? SecretName { get; internal set; }

    /// <summary>The vault of <see cref="SecretName"/>; null for whichever has it.</summary>
    public string? Vault { get; internal set; }

    /// <summary>The environment variable that holds the token; null for none.</summary>
    public string? TokenVariable { get; internal set; }

    /// <summary>The file that holds the token; null for none.</summary>
    public string? TokenPath { get; internal set; }

    /// <summary>Where the token is kept, in words.</summary>
    public string TokenSource => SecretName is not null ? Messages.ProfileVault.With(SecretName, Vault ?? Messages.AnyVault)
        : TokenPath is not null ? Messages.ProfileFile.With(TokenPath)
        : "$env:" + (TokenVariable ?? "LOSANT_API_TOKEN");

    /// <summary>The profile's name.</summary>
    public override string ToString() => Name;
}
