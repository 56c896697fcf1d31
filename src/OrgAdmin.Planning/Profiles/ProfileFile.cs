using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters;

namespace OrgAdmin.Planning.Profiles;

/// <summary>The profiles of a user, in a file of the user's configuration folder, which is written whole or not at all.</summary>
public sealed class ProfileFile
{
    private const string PathVariable = "ORGADMIN_PROFILES";
    private const long LongestBytes = 1024 * 1024;
    private const int Turns = 100;
    private const int TurnMilliseconds = 50;

    /// <summary>Opens the file at a path; nothing is read.</summary>
    public ProfileFile(string path) => FullPath = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>Where the file is.</summary>
    public string FullPath { get; }

    /// <summary>
    /// The file of the user: the one that the environment variable ORGADMIN_PROFILES names, else OrgAdmin/profiles.json in the folder for the
    /// settings of programs.
    /// </summary>
    public static ProfileFile OfUser()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path)
        {
            return new ProfileFile(Path.GetFullPath(path));
        }

        string folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? new ProfileFile(Path.Combine(folder, "OrgAdmin", "profiles.json"))
            : throw new OrgApiException(OrgErrorKind.InvalidProfile, Messages.NoProfileFolder);
    }

    /// <summary>The profiles, sorted by name; none when there is no file.</summary>
    /// <exception cref="OrgApiException">The file is there and cannot be read.</exception>
    public IReadOnlyList<OrgProfile> Read()
    {
        try
        {
            var file = new FileInfo(FullPath);
            return !file.Exists ? Array.Empty<OrgProfile>()
                : file.Length > LongestBytes ? throw Unreadable(null)
                : ProfileText.Parse(File.ReadAllText(FullPath)).OrderBy(profile => profile.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>The profile of a name.</summary>
    /// <exception cref="OrgApiException">There is none.</exception>
    public OrgProfile Find(string name) => Read().FirstOrDefault(profile => IsNamed(profile, name))
        ?? throw new OrgApiException(OrgErrorKind.InvalidProfile, Messages.NoSuchProfile.With(name.ForDisplay()));

    /// <summary>Writes a profile down, in place of the one of its name.</summary>
    /// <exception cref="OrgApiException">The file cannot be read or written.</exception>
    public Task SaveAsync(OrgProfile profile, CancellationToken cancellationToken) =>
        ChangeAsync(others => others.Append(profile), (profile ?? throw new ArgumentNullException(nameof(profile))).Name, cancellationToken);

    /// <summary>Strikes a profile out.</summary>
    /// <exception cref="OrgApiException">The file cannot be read or written.</exception>
    public Task RemoveAsync(OrgProfile profile, CancellationToken cancellationToken) =>
        ChangeAsync(others => others, (profile ?? throw new ArgumentNullException(nameof(profile))).Name, cancellationToken);

    private static bool IsNamed(OrgProfile profile, string name) => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase);

    private async Task ChangeAsync(Func<IEnumerable<OrgProfile>, IEnumerable<OrgProfile>> change, string name, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
            using FileStream turn = await TakeTurnAsync(cancellationToken).ConfigureAwait(false);
            IEnumerable<OrgProfile> profiles = change(Read().Where(one => !IsNamed(one, name)));
            string text = ProfileText.Write(profiles.OrderBy(profile => profile.Name, StringComparer.OrdinalIgnoreCase));
            await WholeFile.WriteAsync(FullPath, text, overwrite: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OrgApiException(OrgErrorKind.InvalidProfile, Messages.ProfilesUnwritable.With(FullPath.ForDisplay(), e.Message.TrimEnd('.')), e);
        }
    }

    // Another session may write at the same time: what it adds must not be lost.
    private async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        for (int left = Turns; ; left--)
        {
            try
            {
                return new FileStream(
                    FullPath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (left > 0 && e is (IOException or UnauthorizedAccessException))
            {
                await Task.Delay(TurnMilliseconds, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private OrgApiException Unreadable(Exception? reason) =>
        new(OrgErrorKind.InvalidProfile, Messages.ProfilesUnreadable.With(FullPath.ForDisplay()), reason);
}
