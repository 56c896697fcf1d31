using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>success</c>, which is always true; anything that says otherwise is not a success.</summary>
internal static class SuccessReader
{
    internal static bool Read(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSuccess = reader.ValueTextEquals("success");
            reader.Read();
            if (isSuccess && reader.TokenType != JsonTokenType.True)
            {
                throw new JsonException();
            }

            reader.Skip();
        }

        return true;
    }
}
