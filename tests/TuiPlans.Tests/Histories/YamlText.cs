using System.Text;

namespace TuiPlans.Tests.Histories;

/// <summary>How a made file is written, which says nothing of its values: a person who re-formats changes only this.</summary>
/// <param name="Order">Zero for the canonical order of keys, else a number that shuffles them.</param>
/// <param name="HasComments">Whether comments stand in it.</param>
/// <param name="IsQuoted">Whether short texts stand in quotes.</param>
public readonly record struct Format(int Order, bool HasComments, bool IsQuoted);

/// <summary>Writes a made file as plain block YAML.</summary>
internal static class YamlText
{
    private static readonly string[] Order =
    [
        "title", "text", "area", "recommendations", "formerly", "theme", "level", "agency", "leads", "monitored-by", "action", "milestones",
        "outcome", "evidence", "due", "due-text", "next-check", "date-changes", "depends-on", "status", "completed", "closed", "rag",
        "rag-reason", "rag-by", "rag-date", "impact-review", "updates",
    ];

    public static string Of(Map root, Format format)
    {
        var text = new StringBuilder();
        if (format.HasComments)
            text.Append("# Put in order by hand.\n");
        var entries = root.Entries.OrderBy(entry => format.Order == 0 ? Place(entry.Key) : Shuffled(entry.Key, format.Order)).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            if (format.HasComments && i == entries.Count / 2)
                text.Append("\n# What follows was looked at.\n");
            Write(text, entries[i].Key, entries[i].Value, "", format);
        }
        return text.ToString();
    }

    private static int Place(string key) => Array.IndexOf(Order, key) is >= 0 and var place ? place : Order.Length;

    private static int Shuffled(string key, int order)
    {
        var hash = (uint)order;
        foreach (var c in key)
            hash = (hash ^ c) * 16777619;
        return (int)(hash >> 1);
    }

    private static void Write(StringBuilder text, string key, Node value, string indent, Format format)
    {
        text.Append(key).Append(':');
        switch (value)
        {
            case Text { IsProse: true } prose:
                Prose(text, prose.Value, indent + "  ");
                break;
            case Text plain:
                text.Append(' ').Append(Scalar(plain.Value, format));
                if (format.HasComments && key == "status")
                    text.Append("   # as agreed");
                text.Append('\n');
                break;
            case Map map:
                text.Append('\n');
                foreach (var entry in map.Entries)
                    Write(text.Append(indent).Append("  "), entry.Key, entry.Value, indent + "  ", format);
                break;
            case Items { All: var items } when items.All(item => item is Text) && items.Length < 4 && !format.HasComments:
                text.Append(" [").AppendJoin(", ", items.Select(item => Scalar(((Text)item).Value, format))).Append("]\n");
                break;
            case Items list:
                text.Append('\n');
                foreach (var item in list.All)
                    Item(text, item, indent + "  ", format);
                break;
        }
    }

    private static void Item(StringBuilder text, Node item, string indent, Format format)
    {
        text.Append(indent).Append("- ");
        if (item is not Map map)
        {
            text.Append(Scalar(((Text)item).Value, format)).Append('\n');
            return;
        }
        for (var i = 0; i < map.Entries.Length; i++)
            Write(i == 0 ? text : text.Append(indent).Append("  "), map.Entries[i].Key, map.Entries[i].Value, indent + "  ", format);
    }

    private static void Prose(StringBuilder text, string prose, string indent)
    {
        text.Append(" |\n");
        foreach (var line in prose.Split('\n'))
            text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
    }

    // The maker's words need no quotes; only a number would be taken for one.
    private static string Scalar(string value, Format format) =>
        format.IsQuoted || value.All(c => char.IsAsciiDigit(c) || c == '.') ? $"\"{value}\"" : value;
}
