using System;
using System.Reflection;

namespace OrgAdmin.Pipeline;

/// <summary>
/// Calls back when the process ends, or is told to by a signal such as SIGTERM, while a pipeline runs. Since .NET 10 the runtime does not
/// handle SIGTERM: without a handler of its own the process ends without any event.
/// </summary>
internal sealed class ProcessEnd : IDisposable
{
    private const int Terminate = -4;

    // .NET 6 and later have signal handlers; netstandard2.0 does not declare them.
    private static readonly Type? Registration = Type.GetType("System.Runtime.InteropServices.PosixSignalRegistration, System.Runtime.InteropServices");
    private static readonly Type? Signal = Type.GetType("System.Runtime.InteropServices.PosixSignal, System.Runtime.InteropServices");
    private static readonly Type? Context = Type.GetType("System.Runtime.InteropServices.PosixSignalContext, System.Runtime.InteropServices");

    private readonly Action _callback;
    private readonly IDisposable? _signal;

    internal ProcessEnd(Action callback)
    {
        _callback = callback;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        if (Registration is not null && Signal is not null && Context is not null)
        {
            Delegate handler = typeof(ProcessEnd).GetMethod(nameof(OnSignal), BindingFlags.Instance | BindingFlags.NonPublic)!
                .MakeGenericMethod(Context)
                .CreateDelegate(typeof(Action<>).MakeGenericType(Context), this);
            _signal = (IDisposable?)Registration.GetMethod("Create", new[] { Signal, handler.GetType() })
                ?.Invoke(null, new[] { Enum.ToObject(Signal, Terminate), handler });
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _signal?.Dispose();
    }

    private void OnExit(object? sender, EventArgs e) => _callback();

    // The signal is not cancelled: afterwards the process ends.
    private void OnSignal<T>(T context) => _callback();
}
