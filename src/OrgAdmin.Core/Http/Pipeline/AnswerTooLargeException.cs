using System;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>An answer holds more than is taken.</summary>
internal sealed class AnswerTooLargeException : Exception
{
    internal AnswerTooLargeException(string message)
        : base(message)
    {
    }
}
