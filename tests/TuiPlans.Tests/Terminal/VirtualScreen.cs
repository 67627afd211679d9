using System.Globalization;
using System.Text;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

/// <summary>A small terminal: as much of an xterm as <see cref="GridDiff"/> and <see cref="TerminalSession"/> speak to. Anything else throws.</summary>
public sealed class VirtualScreen
{
    private readonly ScreenSize _size;
    private readonly (string Text, string Style)[,] _cells;
    private readonly Dictionary<int, bool> _modes = new() { [7] = true, [25] = true };
    private string _style = "";
    private int _row;
    private int _column;

    public VirtualScreen(ScreenSize size)
    {
        _size = size;
        _cells = new (string, string)[size.Height, size.Width];
        Clear();
    }

    /// <summary>The same terminal at another size: blank, its modes as they were.</summary>
    public VirtualScreen(ScreenSize size, VirtualScreen before)
        : this(size) => _modes = new Dictionary<int, bool>(before._modes);

    public CaretPosition? Caret => Mode(25) ? new CaretPosition(_row, Math.Min(_column, _size.Width - 1)) : null;

    public (string Text, string Style) Cell(int row, int column) => _cells[row, column];

    public bool Mode(int number) => _modes.GetValueOrDefault(number);

    public void Feed(string text)
    {
        for (var at = 0; at < text.Length;)
            at += text[at] == '\u001b' ? Escape(text, at) : Print(text, at);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var row = 0; row < _size.Height; row++)
        {
            var line = new StringBuilder();
            for (var column = 0; column < _size.Width; column++)
                line.Append(_cells[row, column].Text);
            text.Append(line.ToString().TrimEnd(' ')).Append('\n');
        }

        return text.ToString();
    }

    private int Print(string text, int at)
    {
        var length = CellWidth.GraphemeLength(text.AsSpan(at));
        var grapheme = text.Substring(at, length);
        // On the ordinary screen, behind the program, lines end as everywhere.
        if (grapheme[0] is '\r' or '\n' && !Mode(1049))
        {
            (_row, _column) = (Math.Min(_row + (grapheme.Contains('\n', StringComparison.Ordinal) ? 1 : 0), _size.Height - 1), 0);
            return length;
        }

        if (char.IsControl(grapheme[0]))
            throw new InvalidOperationException($"A raw control character {(int)grapheme[0]:X2} reached the terminal.");
        var width = CellWidth.OfGrapheme(grapheme);
        if (_column + width > _size.Width)
            throw new InvalidOperationException($"Row {_row} runs over the right edge with \"{grapheme}\".");
        for (var i = 0; i < width; i++)
            Break(_row, _column + i);
        _cells[_row, _column] = (grapheme, _style);
        if (width == 2)
            _cells[_row, _column + 1] = ("", _style);
        _column += width;
        return length;
    }

    // As xterm does: writing over one half of a wide character blanks the other one.
    private void Break(int row, int column)
    {
        if (_cells[row, column].Text.Length == 0 && column > 0)
            _cells[row, column - 1] = (" ", _cells[row, column - 1].Style);
        if (column + 1 < _size.Width && _cells[row, column + 1].Text.Length == 0)
            _cells[row, column + 1] = (" ", _cells[row, column + 1].Style);
    }

    private int Escape(string text, int at)
    {
        if (text[at + 1] is '>' or '=')
            return 2;
        // A command to the terminal itself, such as the one for its clipboard, shows nothing.
        if (text[at + 1] == ']' && text.IndexOf('\a', at) is >= 0 and var bell)
            return bell + 1 - at;
        if (text[at + 1] != '[')
            throw new InvalidOperationException($"Unknown escape sequence at {at}.");
        var end = at + 2;
        while (text[end] is < '@' or > '~')
            end++;
        Control(text[(at + 2)..end], text[end]);
        return end - at + 1;
    }

    private void Control(string parameters, char final)
    {
        var numbers = parameters.TrimStart('?').Split(';').Select(part => part.Length == 0 ? 0 : int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        switch (final)
        {
            case 'H':
                (_row, _column) = (Math.Max(1, numbers[0]) - 1, (numbers.Length > 1 ? Math.Max(1, numbers[1]) : 1) - 1);
                break;
            case 'J':
                Clear();
                break;
            case 'm':
                _style = parameters is "0" or "" ? "" : parameters;
                break;
            case 'h' or 'l' when parameters.StartsWith('?'):
                _modes[numbers[0]] = final == 'h';
                // The ordinary screen has its own place for the caret.
                if (final == 'l' && numbers[0] == 1049)
                    (_row, _column) = (0, 0);
                break;
            default:
                throw new InvalidOperationException($"Unknown control sequence {parameters}{final}.");
        }
    }

    private void Clear()
    {
        for (var row = 0; row < _size.Height; row++)
        {
            for (var column = 0; column < _size.Width; column++)
                _cells[row, column] = (" ", "");
        }
    }
}
