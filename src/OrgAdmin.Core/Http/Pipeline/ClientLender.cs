using System;
using System.Net.Http;
using System.Threading;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// Lends the HTTP client for one request at a time. When it has been retired, it closes its open connections whenever nobody has used them
/// for a moment, and makes new ones when they are needed after all.
/// </summary>
internal sealed class ClientLender : IDisposable
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly Func<ClientFactory> _create;
    private readonly Timer _idle;
    private ClientFactory? _factory;
    private int _lent;
    private bool _isRetired;
    private bool _isClosed;

    internal ClientLender(OrgClientOptions options, Secrets secrets, ProxyChoice proxy)
    {
        _create = () => new ClientFactory(options, secrets, proxy);
        _factory = _create();
        _idle = new Timer(_ => CloseIfIdle());
    }

    /// <summary>Closes everything, also what is in use.</summary>
    public void Dispose()
    {
        ClientFactory? factory;
        lock (_gate)
        {
            _isClosed = true;
            factory = _factory;
            _factory = null;
        }

        _idle.Dispose();
        factory?.Dispose();
    }

    /// <summary>Keeps no connection open any more that nobody uses.</summary>
    internal void Retire()
    {
        lock (_gate)
        {
            _isRetired = true;
            Watch();
        }
    }

    /// <summary>Lends a client, until the answer is read.</summary>
    internal Loan Lend()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                throw new ObjectDisposedException(nameof(OrgClient));
            }

            _factory ??= _create();
            var loan = new Loan(this, _factory.CreateClient());
            _lent++;
            return loan;
        }
    }

    private void TakeBack()
    {
        lock (_gate)
        {
            _lent--;
            Watch();
        }
    }

    private void Watch()
    {
        if (_isRetired && _lent == 0 && !_isClosed)
        {
            _idle.Change(LongestIdle, Timeout.InfiniteTimeSpan);
        }
    }

    private void CloseIfIdle()
    {
        ClientFactory? factory;
        lock (_gate)
        {
            if (_lent > 0)
            {
                return;
            }

            factory = _factory;
            _factory = null;
        }

        factory?.Dispose();
    }

    /// <summary>A client that is lent.</summary>
    internal sealed class Loan : IDisposable
    {
        private readonly ClientLender _lender;

        internal Loan(ClientLender lender, HttpClient client)
        {
            _lender = lender;
            Client = client;
        }

        internal HttpClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            _lender.TakeBack();
        }
    }
}
