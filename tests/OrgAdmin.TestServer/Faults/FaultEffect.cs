namespace OrgAdmin.TestServer;

/// <summary>What goes wrong. "Carried out" says whether the sandbox acts on the request.</summary>
public enum FaultEffect
{
    /// <summary>Carried out and answered as always; for use with a delay.</summary>
    Delay,

    /// <summary>A given status and body instead; not carried out.</summary>
    Status,

    /// <summary>The connection is dropped; not carried out.</summary>
    DropBefore,

    /// <summary>Carried out, then the connection is dropped without a byte of an answer.</summary>
    DropAfter,

    /// <summary>Carried out; the answer never begins.</summary>
    NeverAnswer,

    /// <summary>Not carried out; the answer never begins.</summary>
    Ignore,

    /// <summary>Carried out; headers are sent, the body never begins.</summary>
    StallAfterHeaders,

    /// <summary>Carried out; headers and half of the body are sent, the rest never comes.</summary>
    StallInBody,

    /// <summary>Carried out; headers with the whole length and half of the body are sent, then the connection is dropped.</summary>
    TruncateBody,

    /// <summary>Carried out and answered with a given body and content type in the real answer's place.</summary>
    ReplaceBody,

    /// <summary>Carried out and answered as if it had not been: with what a GET would have shown before.</summary>
    OldState,

    /// <summary>Carried out and answered with the real answer's JSON, changed.</summary>
    EditBody,

    /// <summary>Carried out and answered with gzip.</summary>
    Gzip,

    /// <summary>Carried out; the answer says it is gzip, and is not.</summary>
    BrokenGzip,
}
