using System.ComponentModel;

namespace System.Runtime.CompilerServices;

// netstandard2.0 lacks the type that the compiler needs for init-only properties.
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit
{
}
