using System.Text.Json;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>success</c>, which must be present and true.</summary>
internal static class SuccessReader
{
    internal static bool Read(ref Utf8JsonReader reader)
    {
        bool succeeded = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSuccess = reader.ValueTextEquals("success");
            reader.Read();
            if (isSuccess && !(succeeded = reader.TokenType == JsonTokenType.True))
            {
                throw new ContraryAnswerException();
            }

            reader.Skip();
        }

        return succeeded ? true : throw new JsonException();
    }
}
