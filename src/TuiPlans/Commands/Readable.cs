using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Source;
using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>
/// Answers git that asks for a plan file as people read it, to show a difference. It never fails: git would show none at all, and
/// a file that cannot be read is what somebody most needs to see.
/// </summary>
internal static class Readable
{
    /// <summary>Prints the file; as it is where it is no plan file that can be read.</summary>
    /// <param name="outside">The world.</param>
    /// <param name="arguments">The door, and the path of the file.</param>
    public static int Run(Outside outside, IReadOnlyList<string> arguments)
    {
        var path = arguments.Count > 1 ? arguments[^1] : "";
        var bytes = path.Length == 0 ? null : outside.World.Files.Read(Path.GetFullPath(path, outside.Directory));
        outside.Output.Data.Write(bytes is null ? "" : TextOf(outside, path, bytes));
        return ExitCodes.Done;
    }

    private static string TextOf(Outside outside, string path, byte[] bytes)
    {
        var document = outside.World.Reader.Read(SourceText.FromBytes(path, bytes));
        if (ReadableText.Of(document) is { } lines)
            return string.Concat(lines.Select(line => SafeText.For(line) + "\n"));
        return AsItIs(bytes);
    }

    // What is no UTF-8 is shown byte for byte, so that two such files never look the same when they are not.
    private static string AsItIs(byte[] bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
}
