namespace TuiPlans.Core.Git;

/// <summary>Empties one pipe on a thread of its own, so that its writer never waits for us.</summary>
internal sealed class PipeDrain
{
    private const int FirstSize = 16 * 1024;
    private readonly Lock gate = new();
    private readonly RawPipe pipe;
    private readonly Thread reader;
    private byte[] bytes = new byte[FirstSize];
    private int count;

    /// <summary>Begins to read at once.</summary>
    public PipeDrain(RawPipe pipe)
    {
        this.pipe = pipe;
        // A background thread: one that is blocked by a pipe that never closes must not keep the program alive.
        reader = new Thread(ReadToEnd) { IsBackground = true };
        reader.Start();
    }

    /// <summary>Waits for the end of the pipe, at most so long; a limit below nought does not wait.</summary>
    public void WaitForEnd(TimeSpan limit) => reader.Join(limit < TimeSpan.Zero ? TimeSpan.Zero : limit);

    /// <summary>What has been read so far.</summary>
    public byte[] Taken()
    {
        lock (gate)
            return bytes.AsSpan(0, count).ToArray();
    }

    private void ReadToEnd()
    {
        try
        {
            while (ReadOnce())
            {
            }
        }
        catch (IOException)
        {
            // A broken pipe is the end of it, as a closed one is.
        }
        finally
        {
            pipe.Dispose();
        }
    }

    // Only this thread changes the array and the count, so it may read them without the lock.
    private bool ReadOnce()
    {
        if (count == bytes.Length)
            Grow();
        var read = pipe.Read(bytes.AsSpan(count));
        lock (gate)
            count += read;
        return read > 0;
    }

    private void Grow()
    {
        var larger = new byte[bytes.Length * 4];
        bytes.AsSpan(0, count).CopyTo(larger);
        lock (gate)
            bytes = larger;
    }
}
