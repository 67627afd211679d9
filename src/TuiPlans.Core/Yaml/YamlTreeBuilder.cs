using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Builds the tree from what a reader meets, without recursion, and finds what no parser reports.</summary>
internal sealed class YamlTreeBuilder(string text, List<YamlProblem> problems)
{
    private readonly Stack<Frame> _open = new();
    private Dictionary<string, Anchored>? _anchors;
    private YamlNode? _root;
    private long _aliasSurplus;

    /// <summary>The offset up to which everything was taken in.</summary>
    public int Reached { get; private set; }

    /// <summary>A scalar; for a block scalar <paramref name="end"/> may lie behind the blank lines that follow.</summary>
    public void Scalar(int start, int end, ScalarStyle style, string value, string? tag = null, string? anchor = null)
    {
        var content = tag is null && anchor is null ? start : YamlSpans.BehindProperties(text, start, end);
        var last = style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => YamlSpans.EndOfBlockScalar(text, content, end),
            ScalarStyle.Plain when value.Length == 0 => content,
            _ => end,
        };
        var mark = new YamlNodeMark(TextSpan.FromBounds(start, last), TextSpan.FromBounds(content, last), tag, anchor);
        Add(new YamlScalar(value, style, mark), 1);
    }

    /// <summary>An alias.</summary>
    public void Alias(int start, int end, string name)
    {
        var span = TextSpan.FromBounds(start, end);
        Anchored target = default;
        var known = _anchors is not null && _anchors.TryGetValue(name, out target);
        if (!known)
            problems.Add(new YamlProblem(span, YamlProblemCodes.UnknownAlias, $"'*{name}' refers to '&{name}', which does not stand complete before it. Write the value out."));
        var size = known ? target.Size : 1;
        var before = _aliasSurplus;
        _aliasSurplus = Math.Min(_aliasSurplus + size, long.MaxValue / 4);
        if (before <= YamlLimits.ExpandedNodes && _aliasSurplus > YamlLimits.ExpandedNodes)
            problems.Add(new YamlProblem(span, YamlProblemCodes.TooManyNodes, $"The aliases (*name) of this file stand for more than {YamlLimits.ExpandedNodes} values. Write the values out."));
        Add(new YamlAlias(name, known ? target.Node : null, new YamlNodeMark(span, span)), size);
    }

    /// <summary>The start of a collection; false where it would be too deep, and reading must end.</summary>
    public bool Open(bool isMapping, bool isFlow, int start, string? tag = null, string? anchor = null)
    {
        if (_open.Count == YamlLimits.Depth)
        {
            problems.Add(new YamlProblem(new TextSpan(start, 0), YamlProblemCodes.TooDeep, $"Values are nested more than {YamlLimits.Depth} deep here. No plan needs that: check the brackets."));
            return false;
        }

        Reached = Math.Max(Reached, start);
        _open.Push(new Frame(isMapping, isFlow, start, tag, anchor));
        return true;
    }

    /// <summary>The end of the innermost collection; <paramref name="end"/> counts only for flow collections.</summary>
    public void Close(int end)
    {
        var frame = _open.Pop();
        Add(frame.ToNode(text, frame.IsFlow ? end : frame.LastEnd), frame.Size);
    }

    /// <summary>The tree, with collections that are still open closed as they are.</summary>
    public YamlNode? Finish()
    {
        while (_open.Count > 0)
            Close(_open.Peek().LastEnd);
        return _root;
    }

    private void Add(YamlNode node, long size)
    {
        Reached = Math.Max(Reached, node.Span.End);
        if (node.Anchor is not null)
            (_anchors ??= new Dictionary<string, Anchored>(StringComparer.Ordinal))[node.Anchor] = new Anchored(node, size);
        if (_open.Count == 0)
            _root ??= node;
        else if (_open.Peek().Add(node, size) is { } duplicate)
            problems.Add(new YamlProblem(duplicate.Span, YamlProblemCodes.DuplicateKey, $"The key '{duplicate.Value}' stands here a second time. Keep one of the two."));
    }

    private readonly record struct Anchored(YamlNode Node, long Size);

    private sealed class Frame(bool isMapping, bool isFlow, int start, string? tag, string? anchor)
    {
        private const int ManyKeys = 24;

        private readonly List<YamlEntry>? _entries = isMapping ? [] : null;
        private readonly List<YamlNode>? _items = isMapping ? null : [];
        private readonly int _start = start;
        private HashSet<string>? _keys;
        private YamlNode? _key;

        public bool IsFlow => isFlow;

        public int LastEnd { get; private set; } = start;

        public long Size { get; private set; } = 1;

        /// <summary>Takes a child; gives back a key that was there before.</summary>
        public YamlScalar? Add(YamlNode node, long size)
        {
            LastEnd = Math.Max(LastEnd, node.Span.End);
            Size = Math.Min(Size + size, long.MaxValue / 4);
            if (_items is not null)
            {
                _items.Add(node);
                return null;
            }

            if (_key is null)
            {
                _key = node;
                return node is YamlScalar scalar && IsKnown(scalar.Value) ? scalar : null;
            }

            _entries!.Add(new YamlEntry(_key, node));
            _key = null;
            return null;
        }

        public YamlNode ToNode(string text, int end)
        {
            var content = tag is null && anchor is null ? _start : YamlSpans.BehindProperties(text, _start, end);
            var mark = new YamlNodeMark(TextSpan.FromBounds(_start, end), TextSpan.FromBounds(content, end), tag, anchor);
            return _entries is not null ? new YamlMapping(_entries, isFlow, mark) : new YamlSequence(_items!, isFlow, mark);
        }

        private bool IsKnown(string key)
        {
            if (_entries!.Count >= ManyKeys)
            {
                _keys ??= new HashSet<string>(_entries.Select(entry => entry.KeyText), StringComparer.Ordinal);
                return !_keys.Add(key);
            }

            foreach (var entry in _entries)
            {
                if (entry.Key is YamlScalar scalar && scalar.Value == key)
                    return true;
            }

            return false;
        }
    }
}
