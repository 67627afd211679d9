using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>Tables of the tests' own words.</summary>
public static class Table
{
    /// <summary>Reads rows whose cells are parted by a bar; the first holds the headings.</summary>
    public static ImportedPlan Read(params string[] rows) => Read(Registers.Empty, rows);

    public static ImportedPlan Read(Registers registers, params string[] rows) =>
        ImportReader.Read(TextTableReader.Read(string.Join('\n', rows.Select(row => row.Replace('|', '\t'))), new Headings()), registers);

    /// <summary>The one action of a table of one row, whose columns are named by their headings.</summary>
    public static ImportedAction One(params (string Heading, string Cell)[] cells) => Plan(cells).Actions.ShouldHaveSingleItem();

    /// <summary>A table of one row; an action and a lead are added where none are given.</summary>
    public static ImportedPlan Plan(params (string Heading, string Cell)[] cells)
    {
        var all = cells.ToList();
        foreach (var (heading, cell) in new[] { ("Action", "Write the guidance"), ("Lead", "Matron") })
        {
            if (all.TrueForAll(one => one.Heading != heading))
                all.Add((heading, cell));
        }
        return Read(string.Join('|', all.Select(one => one.Heading)), string.Join('|', all.Select(one => one.Cell)));
    }
}
