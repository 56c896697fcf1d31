using System.Text.Json;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>A success whose body shows that nothing came of the request.</summary>
internal sealed class ContraryAnswerException : JsonException
{
}
