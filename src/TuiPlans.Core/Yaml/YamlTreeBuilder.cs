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
        var properties = Properties(tag, anchor);
        if (style == ScalarStyle.Plain && value.Length == 0)
        {
            Empty(properties == 0 && _open.Count > 0 ? _open.Peek().PlaceOfEmpty(text, start) : Math.Min(start, text.Length), tag, anchor, properties);
            return;
        }

        var content = properties == 0 ? start : YamlGaps.Skip(text, YamlSpans.EndOfProperties(text, start, properties));
        var last = style is ScalarStyle.Literal or ScalarStyle.Folded ? YamlSpans.EndOfBlockScalar(text, content, end) : end;
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

        // A pair without braces, '[a: 1]', for whose start the parser gives no place.
        var isPair = isMapping && isFlow && _open.TryPeek(out var outer) && outer is { IsFlow: true, IsMapping: false } && start <= outer.Start;
        if (isPair)
            start = YamlGaps.SkipWithCommas(text, Math.Max(_open.Peek().LastEnd, _open.Peek().Start + 1));
        Reached = Math.Max(Reached, start);
        _open.Push(new Frame(isMapping, isFlow, isPair, start, tag, anchor));
        return true;
    }

    /// <summary>The end of the innermost collection; <paramref name="end"/> counts only for flow collections.</summary>
    public void Close(int end)
    {
        if (_open.Peek() is { IsMapping: true, IsFlow: false } mapping && mapping.LeavesColon(text))
            problems.Add(Keyless(mapping.LastEnd));
        CloseAsIs(end);
    }

    private void CloseAsIs(int end)
    {
        var frame = _open.Pop();
        Add(frame.ToNode(text, frame.IsFlow && !frame.IsPair ? end : frame.LastEnd), frame.Size);
    }

    /// <summary>The tree, with collections that are still open closed as they are.</summary>
    public YamlNode? Finish()
    {
        while (_open.Count > 0)
            CloseAsIs(_open.Peek().LastEnd);
        return _root;
    }

    private void Add(YamlNode node, long size)
    {
        Reached = Math.Max(Reached, node.Span.End);
        if (node.Anchor is not null)
            (_anchors ??= new Dictionary<string, Anchored>(StringComparer.Ordinal))[node.Anchor] = new Anchored(node, size);
        if (_open.TryPeek(out var holder) && holder.LosesValue(text, node))
            problems.Add(Keyless(node.Span.Start));
        if (_open.Count == 0)
            _root ??= node;
        else if (_open.Peek().Add(node, size) is { } duplicate)
            problems.Add(new YamlProblem(duplicate.Span, YamlProblemCodes.DuplicateKey, $"The key '{duplicate.Value}' stands here a second time. Keep one of the two."));
    }

    // YamlDotNet 16.3 passes over the value of an absent key in an indented mapping, or over both. What was not read must not
    // be taken for absent.
    private static YamlProblem Keyless(int at) =>
        new(new TextSpan(at, 0), YamlProblemCodes.Syntax, "A colon without a key before it stands on this line or the one above. Write a key before it, or \"\" where it is to have none.");

    private static int Properties(string? tag, string? anchor) => (tag is null ? 0 : 1) + (anchor is null ? 0 : 1);

    // A value that is absent stands right behind its tag and anchor, not somewhere in the comments below.
    private void Empty(int start, string? tag, string? anchor, int properties)
    {
        var content = YamlSpans.EndOfProperties(text, start, properties);
        var mark = new YamlNodeMark(TextSpan.FromBounds(start, content), new TextSpan(content, 0), tag, anchor);
        Add(new YamlScalar("", ScalarStyle.Plain, mark), 1);
    }

    private readonly record struct Anchored(YamlNode Node, long Size);

    private sealed class Frame(bool isMapping, bool isFlow, bool isPair, int start, string? tag, string? anchor)
    {
        private const int ManyKeys = 24;

        private readonly List<YamlEntry>? _entries = isMapping ? [] : null;
        private readonly List<YamlNode>? _items = isMapping ? null : [];
        private HashSet<string>? _keys;
        private YamlNode? _key;

        public bool IsMapping => isMapping;

        public bool IsFlow => isFlow;

        public bool IsPair => isPair;

        public int Start { get; } = start;

        public int LastEnd { get; private set; } = start;

        public long Size { get; private set; } = 1;

        /// <summary>
        /// Where an absent key or value stands, which the parser says only roughly: a key at its colon or behind its question
        /// mark, a value right behind its colon, or behind its key where there is no colon.
        /// </summary>
        public int PlaceOfEmpty(string text, int place)
        {
            if (_entries is null)
                return Math.Min(place, text.Length);
            if (_key is not null)
            {
                var colon = YamlGaps.Skip(text, _key.Span.End);
                return colon < text.Length && text[colon] == ':' && (colon == _key.Span.End || colon < place) ? colon + 1 : _key.Span.End;
            }

            var from = _entries.Count > 0 ? LastEnd : isFlow && !isPair ? Start + 1 : Start;
            var at = isFlow ? YamlGaps.SkipWithCommas(text, from) : YamlGaps.Skip(text, from);
            return at < text.Length && text[at] == '?' ? at + 1 : at;
        }

        /// <summary>Whether the parser gave an absent key something else than what stands behind its colon.</summary>
        public bool LosesValue(string text, YamlNode value)
        {
            if (isFlow || _key is not YamlScalar { Value: "", Style: ScalarStyle.Plain, Tag: null, Anchor: null })
                return false;
            var colon = _key.Span.End;
            if (colon >= text.Length || text[colon] != ':')
                return false;
            var next = YamlGaps.Skip(text, colon + 1);
            return (next < value.Span.Start && text[next] is not ('&' or '!'))
                || (value is YamlScalar && value.Span.Start > colon + 1 && YamlGaps.BeginsLine(text, value.Span.Start) && YamlSpans.ColumnOf(text, value.Span.Start) == YamlSpans.ColumnOf(text, colon));
        }

        /// <summary>Whether a colon in the column of the keys stands behind all that the parser gave.</summary>
        public bool LeavesColon(string text)
        {
            if (_entries!.Count == 0)
                return true;
            var next = YamlGaps.Skip(text, LastEnd);
            return next < text.Length && text[next] == ':' && YamlSpans.ColumnOf(text, next) == YamlSpans.ColumnOf(text, Start);
        }

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
            var properties = Properties(tag, anchor);
            var content = properties == 0 ? Start : YamlGaps.Skip(text, YamlSpans.EndOfProperties(text, Start, properties));
            var mark = new YamlNodeMark(TextSpan.FromBounds(Start, Math.Max(content, end)), TextSpan.FromBounds(content, Math.Max(content, end)), tag, anchor);
            return _entries is not null ? new YamlMapping(_entries, isFlow, mark, isPair) : new YamlSequence(_items!, isFlow, mark);
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
