using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TuiPlans.Core.Git;

/// <summary>
/// Our end of a child's pipe, read and written by plain system calls. The framework's own stream for it loads all of
/// its sockets at the first byte, which cost a good part of a short command's time when measured.
/// </summary>
internal sealed partial class RawPipe : IDisposable
{
    private const int Interrupted = 4;
    private readonly Stream stream;
    private readonly SafePipeHandle? handle;

    /// <summary>Takes over a stream of a started process.</summary>
    public RawPipe(Stream stream)
    {
        this.stream = stream;
        // On Windows it is a plain file stream, and as fast.
        handle = OperatingSystem.IsWindows() ? null : (stream as PipeStream)?.SafePipeHandle;
    }

    /// <summary>Waits for bytes; 0 is the end.</summary>
    public int Read(Span<byte> buffer)
    {
        if (handle is null)
            return stream.Read(buffer);
        nint count;
        do
            count = Read(handle, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        while (count < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return count < 0 ? throw Failed() : (int)count;
    }

    /// <summary>Writes all bytes, waiting for the reader; an <see cref="IOException"/> where there is none any more.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (handle is null)
        {
            stream.Write(bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            var count = Write(handle, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (count >= 0)
                bytes = bytes[(int)count..];
            else if (Marshal.GetLastPInvokeError() != Interrupted)
                throw Failed();
        }
    }

    /// <summary>Closes our end.</summary>
    public void Dispose() => stream.Dispose();

    private static IOException Failed() => new(Marshal.GetLastPInvokeErrorMessage());

    // read(2) and write(2) of POSIX. The runtime ignores SIGPIPE, so a reader that is gone is an error code.
    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(SafePipeHandle handle, ref byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(SafePipeHandle handle, ref readonly byte bytes, nint count);
}
