using System.Diagnostics;
using System.Net;
using System.Text;

namespace TuiPlans.Benchmarks;

/// <summary>A small server on this machine that hands each request to <c>git http-backend</c>, as a web server does by CGI (RFC 3875).</summary>
public sealed class HttpBackend : IDisposable
{
    private readonly HttpListener listener = new();

    /// <summary>Listens at once.</summary>
    /// <param name="port">The port.</param>
    public HttpBackend(int port)
    {
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static async Task Answer(HttpListenerContext context)
    {
        var request = context.Request;
        var start = new ProcessStartInfo("git") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("http-backend");
        foreach (var (name, value) in new (string, string?)[]
        {
            ("GIT_PROJECT_ROOT", "/"), ("GIT_HTTP_EXPORT_ALL", "1"), ("REMOTE_USER", "team"), ("REMOTE_ADDR", "127.0.0.1"),
            ("PATH_INFO", request.Url!.AbsolutePath), ("QUERY_STRING", request.Url.Query.TrimStart('?')), ("REQUEST_METHOD", request.HttpMethod),
            ("CONTENT_TYPE", request.ContentType ?? ""), ("HTTP_CONTENT_ENCODING", request.Headers["Content-Encoding"]), ("HTTP_GIT_PROTOCOL", request.Headers["Git-Protocol"]),
            ("CONTENT_LENGTH", request.ContentLength64 >= 0 ? request.ContentLength64.ToString() : null),
        })
        {
            if (value is not null)
                start.Environment[name] = value;
        }
        using var backend = Process.Start(start)!;
        var sending = Task.Run(async () =>
        {
            await request.InputStream.CopyToAsync(backend.StandardInput.BaseStream);
            backend.StandardInput.Close();
        });
        using var output = new MemoryStream();
        await backend.StandardOutput.BaseStream.CopyToAsync(output);
        await sending;
        Write(context.Response, output.ToArray());
    }

    private static void Write(HttpListenerResponse response, byte[] output)
    {
        var end = output.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var header in Encoding.ASCII.GetString(output, 0, Math.Max(0, end)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
            if (name == "Status")
                response.StatusCode = int.Parse(value[..3]);
            else
                response.Headers[name] = value;
        }
        response.OutputStream.Write(output.AsSpan(end + 4));
        response.Close();
    }
}
