namespace OrgAdmin;

/// <summary>
/// The resource limits of an organization (member <c>limits</c> of the API's <c>org</c>). A limit the API did not send is null.
/// </summary>
public sealed class OrgLimits : ApiObject
{
    internal OrgLimits()
    {
    }

    /// <summary>The maximum number of API tokens.</summary>
    public long? ApiToken { get; internal set; }

    /// <summary>The maximum number of applications.</summary>
    public long? Application { get; internal set; }

    /// <summary>The maximum number of application certificates.</summary>
    public long? ApplicationCertificate { get; internal set; }

    /// <summary>The maximum number of application certificate authorities.</summary>
    public long? ApplicationCertificateAuthority { get; internal set; }

    /// <summary>The maximum number of application access keys.</summary>
    public long? ApplicationKey { get; internal set; }

    /// <summary>The maximum number of service credentials.</summary>
    public long? Credential { get; internal set; }

    /// <summary>The maximum number of dashboards.</summary>
    public long? Dashboard { get; internal set; }

    /// <summary>The maximum number of data tables.</summary>
    public long? DataTable { get; internal set; }

    /// <summary>The maximum number of devices.</summary>
    public long? Device { get; internal set; }

    /// <summary>The maximum number of device recipes.</summary>
    public long? DeviceRecipe { get; internal set; }

    /// <summary>The maximum number of experience domains.</summary>
    public long? ExperienceDomain { get; internal set; }

    /// <summary>The maximum number of experience endpoints.</summary>
    public long? ExperienceEndpoint { get; internal set; }

    /// <summary>The maximum number of experience groups.</summary>
    public long? ExperienceGroup { get; internal set; }

    /// <summary>The maximum number of experience slugs.</summary>
    public long? ExperienceSlug { get; internal set; }

    /// <summary>The maximum number of experience users.</summary>
    public long? ExperienceUser { get; internal set; }

    /// <summary>The maximum number of experience versions.</summary>
    public long? ExperienceVersion { get; internal set; }

    /// <summary>The maximum number of experience views.</summary>
    public long? ExperienceView { get; internal set; }

    /// <summary>The maximum number of files.</summary>
    public long? File { get; internal set; }

    /// <summary>The maximum number of workflows.</summary>
    public long? Flow { get; internal set; }

    /// <summary>The maximum number of integrations.</summary>
    public long? Integration { get; internal set; }

    /// <summary>The maximum number of notebooks.</summary>
    public long? Notebook { get; internal set; }

    /// <summary>The maximum number of private files.</summary>
    public long? PrivateFile { get; internal set; }

    /// <summary>The maximum number of resource jobs.</summary>
    public long? ResourceJob { get; internal set; }

    /// <summary>The maximum number of webhooks.</summary>
    public long? Webhook { get; internal set; }

    /// <summary>How long device data is kept, in seconds (at least 86400).</summary>
    public long? DataTtl { get; internal set; }

    /// <summary>The maximum number of members, pending invites included.</summary>
    public long? Member { get; internal set; }

    /// <summary>Payloads a billing period includes.</summary>
    public long? Payload { get; internal set; }

    /// <summary>Bytes of data-table storage.</summary>
    public long? Storage { get; internal set; }

    /// <summary>The maximum number of minutes one notebook run may take.</summary>
    public long? NotebookMinutesPerRun { get; internal set; }

    /// <summary>Notebook minutes a month.</summary>
    public long? NotebookMinutesPerMonth { get; internal set; }

    /// <summary>The maximum number of notebooks that run at one time.</summary>
    public long? NotebookInParallel { get; internal set; }

    /// <summary>Workflow slots of experiences.</summary>
    public long? ExperienceFlowSlots { get; internal set; }

    /// <summary>Workflow slots of applications.</summary>
    public long? ApplicationFlowSlots { get; internal set; }

    /// <summary>Shortest interval of system triggers, in seconds (5 to 3600).</summary>
    public long? SystemInterval { get; internal set; }
}
