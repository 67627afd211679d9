namespace TuiPlans.Core.Workspace;

/// <content>Parts of large files of our own; writing, with the rights that a file has or gets.</content>
public sealed partial class DiskFileStore
{
    private const UnixFileMode Program =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <inheritdoc/>
    public FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false) => Write(path, bytes, ModeFor(path, ownerOnly));

    /// <inheritdoc/>
    public FileFailure? WriteMade(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{TemporaryMark}");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RemoveQuietly(temporary);
            return Explain(e, path);
        }
    }

    /// <inheritdoc/>
    public FileFailure? WriteProgram(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, Program);

    /// <inheritdoc/>
    public FileFailure? Rename(string path, string to)
    {
        try
        {
            File.Move(path, to, overwrite: false);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Explain(e, path);
        }
    }

    /// <inheritdoc/>
    public long? Length(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file.Length : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public byte[]? ReadPart(string path, long start, int length)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var bytes = new byte[length];
            for (var done = 0; done < length;)
            {
                var count = RandomAccess.Read(file, bytes.AsSpan(done), start + done);
                if (count == 0)
                    return null;
                done += count;
            }
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
