using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>The tests that share the package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Package";
}
