using System;
using System.IO;
using System.Reflection;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Connections;

/// <summary>A file that holds nothing but a token; one that others could have written is not believed.</summary>
internal static class TokenFile
{
    private const int LongestBytes = 64 * 1024;

    // The bits of a Unix mode: group and other.
    private const int OthersWrite = 0x12;
    private const int OthersRead = 0x24;

    /// <summary>Reads the token.</summary>
    /// <param name="given">The path as the user gives it.</param>
    /// <param name="resolve">Makes a full path of it, for the location of the session need not be the directory of the process.</param>
    /// <param name="warn">Takes a warning.</param>
    /// <exception cref="OrgApiException">The file is not there, others can write to it, or it holds no token.</exception>
    internal static string Read(string? given, Func<string, string> resolve, Action<string> warn)
    {
        if (string.IsNullOrEmpty(given))
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-TokenPath"));
        }

        string path = resolve(given!);
        string shown = path.ForDisplay();
        string text;
        try
        {
            if (new FileInfo(path).Length > LongestBytes)
            {
                throw Refused(Messages.TokenFileTooLarge.With(shown));
            }

            int mode = ModeOf(path);
            if ((mode & OthersWrite) != 0)
            {
                throw Refused(Messages.TokenFileWritable.With(shown));
            }

            if ((mode & OthersRead) != 0)
            {
                warn(Messages.TokenFileReadable.With(shown));
            }

            text = InvisibleText.Trim(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Refused(Messages.TokenFileUnreadable.With(shown), e);
        }

        return text.Length > 0 ? text : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.TokenFileEmpty.With(shown));
    }

    // netstandard2.0 does not have the method; Windows has no such mode.
    private static int ModeOf(string path)
    {
        MethodInfo? method = Path.DirectorySeparatorChar == '/' ? typeof(File).GetMethod("GetUnixFileMode", new[] { typeof(string) }) : null;
        try
        {
            return method is null ? 0 : Convert.ToInt32(method.Invoke(null, new object[] { path }));
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            throw new IOException(e.InnerException.Message, e.InnerException);
        }
    }

    private static OrgApiException Refused(string message, Exception? reason = null) => new(OrgErrorKind.InvalidConnection, message, reason);
}
