using System.Globalization;
using System.Text;

namespace TuiPlans.Tests.Histories;

/// <summary>Writes commits as <c>git fast-import</c> reads them.</summary>
/// <param name="output">Where they go.</param>
/// <param name="answers">What it answers; null where nobody reads the commits.</param>
internal sealed class FastImport(Stream output, TextReader? answers = null)
{
    private static readonly UTF8Encoding Utf8 = new(false);

    public void Commit(string branch, int mark, MadeSignature author, MadeSignature committer, string message, IReadOnlyList<int> parents)
    {
        Line($"commit refs/heads/{branch}");
        Line($"mark :{mark}");
        Line($"author {Who(author)}");
        Line($"committer {Who(committer)}");
        Bytes(message);
        for (var i = 0; i < parents.Count; i++)
            Line($"{(i == 0 ? "from" : "merge")} :{parents[i]}");
    }

    /// <summary>The id of a commit that was written: what is said of it later names it so. Where nobody reads the commits, an invented one.</summary>
    public string IdOf(int mark)
    {
        if (answers is null)
            return mark.ToString("x40", CultureInfo.InvariantCulture);
        Line($"get-mark :{mark}");
        output.Flush();
        return answers.ReadLine()!;
    }

    public void Modify(string path, string text)
    {
        Line($"M 100644 inline {path}");
        Bytes(text);
    }

    public void Delete(string path) => Line($"D {path}");

    public void Rename(string from, string to) => Line($"R {from} {to}");

    public void End()
    {
        Line("done");
        output.Flush();
    }

    private void Bytes(string text)
    {
        var bytes = Utf8.GetBytes(text);
        Line($"data {bytes.Length}");
        output.Write(bytes);
        output.WriteByte((byte)'\n');
    }

    private void Line(string line)
    {
        output.Write(Utf8.GetBytes(line));
        output.WriteByte((byte)'\n');
    }

    private static string Who(MadeSignature who) =>
        $"{who.Name} <{who.EMail}> {who.When.ToUnixTimeSeconds()} {(who.When.Offset < TimeSpan.Zero ? '-' : '+')}{who.When.Offset:hhmm}";
}
