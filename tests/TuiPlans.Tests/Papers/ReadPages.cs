namespace TuiPlans.Tests.Papers;

/// <summary>
/// All pages of a folder read back. A link is told by what it leads to: the folder and title of the page, and the heading that the anchor
/// names there; <c>NOWHERE</c> where there is none.
/// </summary>
internal sealed class ReadPages
{
    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, (string Title, Dictionary<string, string> Anchors)> headings;

    public ReadPages(IEnumerable<(string Path, string Markdown)> pages)
    {
        texts = pages.ToDictionary(page => page.Path, page => page.Markdown, StringComparer.Ordinal);
        headings = texts.ToDictionary(page => page.Key, page => Headings(page.Value), StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Paths => texts.Keys;

    /// <summary>How many links were looked up.</summary>
    public int Links { get; private set; }

    public string Markdown(string path) => texts[path];

    public string Title(string path) => headings[path].Title;

    public List<string> Lines(string path) =>
        ReadPage.Lines(texts[path], address => Target(path, address)).ConvertAll(line => line.StartsWith("### ", StringComparison.Ordinal) ? "### " + Bare(line[4..]) : line);

    /// <summary>The pages that a page leads to.</summary>
    public IReadOnlyCollection<string> Targets(string path)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        ReadPage.Lines(texts[path], address =>
        {
            if (Joined(path, address.Split('#')[0]) is { } to && headings.ContainsKey(to))
                found.Add(to);
            return address;
        });
        return found;
    }

    /// <summary>How a link to a place is told.</summary>
    public static string To(string folder, string title, string? heading = null) => $"{folder}: {title}{(heading is null ? "" : $" # {heading}")}";

    private string Target(string from, string address)
    {
        Links++;
        var parts = address.Split('#', 2);
        var path = parts[0].Length == 0 ? from : Joined(from, parts[0]);
        if (path is null || !headings.TryGetValue(path, out var page))
            return $"NOWHERE {address}";
        var heading = parts.Length == 1 ? null : Bare(page.Anchors.GetValueOrDefault(parts[1], $"NOWHERE #{parts[1]}"));
        return To(Folder(path), page.Title, heading);
    }

    // An action whose anchor would be that of something else is headed "Action 2.10", or "Action 2.10 (2)".
    private static string Bare(string heading) => heading.StartsWith("Action ", StringComparison.Ordinal) ? heading.Split(' ')[1] : heading;

    public static string Folder(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    private static string? Joined(string from, string address)
    {
        var stack = new Stack<string>(Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in address.Split('/'))
        {
            if (part != "..")
                stack.Push(Uri.UnescapeDataString(part));
            else if (!stack.TryPop(out _))
                return null;
        }
        return string.Join('/', stack.Reverse());
    }

    private static (string Title, Dictionary<string, string> Anchors) Headings(string markdown)
    {
        var found = ReadPage.Lines(markdown, address => address).Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim()).ToList();
        return (found[0], SlugRule.Of(found).Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
