using System.Text;
using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Drafts as plain text that their owner can read without this program: an update of which there is the text alone as that text, all else as a
/// line that says what it is and a line for each field. A value of several lines stands below its name, each line two blanks in.
/// </summary>
public static class DraftFormat
{
    private const string Head = "tuiplans draft 1: ";
    private const string Of = " of ";
    private const string Indent = "  ";

    /// <summary>The form as the text of a file.</summary>
    /// <param name="form">What was typed.</param>
    public static string Write(TypedForm form)
    {
        if (form is { Kind: TypedForm.Update, Values: [{ Name: TypedForm.TextField, Value: var alone }] } && !alone.StartsWith(Head, StringComparison.Ordinal))
            return alone;
        var text = new StringBuilder(Head).Append(form.Kind).Append(Of).Append(form.Ref).Append('\n');
        foreach (var value in form.Values)
        {
            text.Append(Escaped(value.Name)).Append(':');
            if (!value.Value.Contains('\n', StringComparison.Ordinal))
                text.Append(value.Value.Length == 0 ? "" : " ").Append(value.Value).Append('\n');
            else
                text.Append('\n').AppendJoin('\n', value.Value.Split('\n').Select(line => Indent + line)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Reads a form back; null where the file is a mere text.</summary>
    /// <param name="text">The text of a file.</param>
    public static TypedForm? Read(string text)
    {
        var lines = text.Split('\n');
        var cut = lines[0].IndexOf(Of, StringComparison.Ordinal);
        if (!lines[0].StartsWith(Head, StringComparison.Ordinal) || cut < Head.Length)
            return null;
        var values = new List<TypedValue>();
        // The last line has an end, unless an editor took that away.
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        for (var i = 1; i < count;)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                return null;
            var name = Plain(lines[i][..colon]);
            var inline = lines[i++][(colon + 1)..];
            var below = lines.Skip(i).TakeWhile(line => line.StartsWith(Indent, StringComparison.Ordinal)).ToList();
            i += below.Count;
            values.Add(new TypedValue(name, below.Count > 0 ? string.Join('\n', below.Select(line => line[Indent.Length..])) : inline.Length > 0 ? inline[1..] : ""));
        }
        return new TypedForm(lines[0][Head.Length..cut], lines[0][(cut + Of.Length)..], values);
    }

    // A field may be named by a path, and in a path stands what people wrote.
    private static string Escaped(string name) => name.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Plain(string name) => name.Replace("%0A", "\n", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
