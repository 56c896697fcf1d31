using System;
using System.Threading.Tasks;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>The package, made twice in folders that differ in name and length.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private PackedCopy? _one;
    private PackedCopy? _other;

    internal PackedCopy One => _one ?? throw new InvalidOperationException("The package is not made yet.");

    internal PackedCopy Other => _other ?? throw new InvalidOperationException("The package is not made yet.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        PackedCopy[] copies = await Task.WhenAll(PackedCopy.MakeAsync("orgadmin-"), PackedCopy.MakeAsync("another folder with OrgAdmin-"));
        (_one, _other) = (copies[0], copies[1]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _one?.Dispose();
        _other?.Dispose();
        return ValueTask.CompletedTask;
    }
}
