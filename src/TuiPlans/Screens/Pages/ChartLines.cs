using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Pages;

/// <summary>Charts as bars of characters.</summary>
internal static class ChartLines
{
    private const int MostOfBar = 50;
    private const int MostOfId = 14;
    private const char Full = '█';
    private const char Rest = '░';
    private const char Work = '─';
    private const char Late = '╌';
    private const char Now = '│';

    /// <summary>The lines of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="room">Cells of a line.</param>
    public static IEnumerable<StyledLine> Of(Chart chart, int room) => chart switch
    {
        Chart.Pie pie => Pie(pie, room),
        Chart.BurnUp burnUp => BurnUp(burnUp, room),
        Chart.Gantt gantt => Gantt(gantt, room),
        _ => [],
    };

    private static IEnumerable<StyledLine> Pie(Chart.Pie pie, int room)
    {
        var slices = pie.Slices.Where(slice => slice.Count > 0).Select(slice => (Label: RatingMarks.Of(slice.Rating).Label(slice.Rating.Label()), slice.Count, RatingMarks.Of(slice.Rating).Style)).ToList();
        var (label, most) = (slices.Max(slice => slice.Label.Width), slices.Max(slice => slice.Count));
        return slices.Select(slice => slice.Label.Pad(label) + Bar(slice.Count, most, most, BarRoom(room, label, $"{most}"), slice.Style).Append($" {slice.Count}"));
    }

    private static IEnumerable<StyledLine> BurnUp(Chart.BurnUp chart, int room)
    {
        const int Label = 8;
        for (var i = 0; i < chart.Months.Count; i++)
        {
            yield return StyledLine.Of($"{chart.Months[i]:MMM yyyy}", Palette.Muted).Pad(Label)
                + Bar(chart.Delivered[i], chart.Of, chart.Of, BarRoom(room, Label, $"{chart.Of} of {chart.Of}"), Palette.Blue, Rest).Append($" {chart.Delivered[i]} of {chart.Of}");
        }
    }

    private static int BarRoom(int room, int label, string figures) => Math.Clamp(room - label - figures.Length - 2, 1, MostOfBar);

    // Something is never drawn as nothing.
    private static StyledLine Bar(int count, int most, int of, int room, Style style, char rest = '\0')
    {
        var full = count == 0 ? 0 : Math.Clamp((int)Math.Round((double)count / Math.Max(1, most) * room), 1, room);
        var left = rest == '\0' || count >= of ? 0 : Math.Max(0, room - full);
        return StyledLine.Of(" ").Append(new string(Full, full), style).Append(new string(rest, left), Palette.Muted);
    }

    private static IEnumerable<StyledLine> Gantt(Chart.Gantt chart, int room)
    {
        var bars = chart.Sections.SelectMany(section => section.Bars).ToList();
        var label = Math.Min(MostOfId, bars.Max(bar => bar.Id.Length)) + 1;
        var (first, last) = (bars.Min(bar => bar.From), bars.Max(bar => bar.To));
        (first, last) = (chart.Today < first ? chart.Today : first, chart.Today > last ? chart.Today : last);
        var scale = new DayScale(first, last, Math.Max(8, room - label));
        yield return StyledLine.Of(new string(' ', label) + $"{first:MMM yyyy}", Palette.Muted).WithRight(StyledLine.Of($"{last:MMM yyyy}", Palette.Muted), room);
        foreach (var section in chart.Sections)
        {
            if (chart.Sections.Count > 1)
                yield return StyledLine.Of(Runs.Safe(section.Title), Palette.Title).Crop(room);
            foreach (var bar in section.Bars)
                yield return StyledLine.Of(Runs.Safe(bar.Id)).Fit(label - 1) + StyledLine.Of(" ") + Track(bar, scale, chart.Today);
        }
        yield return StyledLine.Of($"{Work} until the agreed date   {Late} late since   {Now} today", Palette.Muted).Crop(room);
    }

    private static StyledLine Track(GanttBar bar, DayScale scale, DateOnly today)
    {
        var line = StyledLine.Empty;
        var (from, to, now) = (scale.Column(bar.From), scale.Column(bar.To), scale.Column(today));
        for (var i = 0; i < scale.Room; i++)
        {
            var (sign, style) = i switch
            {
                _ when i == now => (Now, Palette.KeyHint),
                _ when i >= from && i <= to => (Work, Palette.Plain),
                _ when bar.IsOverdue && i > to && i < now => (Late, Palette.Danger),
                _ => (' ', Palette.Plain),
            };
            line = line.Append(sign.ToString(), style);
        }
        return line;
    }

    /// <summary>Days as columns.</summary>
    private readonly record struct DayScale(DateOnly First, DateOnly Last, int Room)
    {
        /// <summary>The column of a day.</summary>
        public int Column(DateOnly day) => (int)((long)(day.DayNumber - First.DayNumber) * (Room - 1) / Math.Max(1, Last.DayNumber - First.DayNumber));
    }
}
