using System.Text.Json;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>A success whose body shows that the change was not carried out.</summary>
internal sealed class ContraryAnswerException : JsonException
{
}
