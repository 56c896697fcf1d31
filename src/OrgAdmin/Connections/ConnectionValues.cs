using System;
using System.Security;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Connections;

/// <summary>Checks the values of a connection that come from parameters.</summary>
internal static class ConnectionValues
{
    /// <summary>A number that lies between two others.</summary>
    internal static int InRange(int value, string name, int least, int most) => value >= least && value <= most
        ? value
        : throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.OutOfRange.With(name, value, least, most));

    /// <summary>The address of the API.</summary>
    internal static Uri ParseUri(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        ? uri
        : throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.UriNotAbsolute.With("-Uri"));

    /// <summary>The address of a proxy. The messages do not repeat it, because it may contain a password.</summary>
    internal static Uri ParseProxy(string? text)
    {
        if (!Uri.TryCreate(InvisibleText.Trim(text ?? string.Empty), UriKind.Absolute, out Uri? uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.ProxyNotAbsolute);
        }

        return uri.UserInfo.Length == 0 ? uri : throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.ProxyHasLogin);
    }

    /// <summary>The token, without what stands around it by mistake.</summary>
    internal static string ReadToken(SecureString? token) =>
        token is { Length: > 0 } given && InvisibleText.Trim(SecureText.Read(given)) is { Length: > 0 } text
            ? text
            : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-Token"));

    /// <summary>A password of a length that the API takes.</summary>
    internal static string CheckPassword(string password) => password.Length is >= Validate.ShortestPassword and <= Validate.LongestPassword
        ? password
        : throw new OrgApiException(
            OrgErrorKind.InvalidValue, Messages.PasswordLength.With(Validate.ShortestPassword, Validate.LongestPassword));
}
