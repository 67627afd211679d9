using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Makes an action out of one row. Every word of the row stands in some field afterwards.</summary>
internal sealed class RowReading
{
    private readonly TableRow row;
    private readonly Registers registers;
    private readonly List<UnclearCell> unclear = [];
    private readonly List<ImportedUpdate> updates = [];
    private readonly List<string> milestones = [];
    private readonly List<string> evidence = [];
    private readonly List<string> outcome = [];
    private readonly List<string> success = [];
    private readonly List<ImportedMeasure> measures = [];
    private Status? status;

    private RowReading(TableRow row, Registers registers) => (this.row, this.registers) = (row, registers);

    /// <summary>The action of a row, with theme, timescale and agency, and what was not understood of it.</summary>
    public static (ImportedAction Action, IReadOnlyList<UnclearCell> Unclear) Read(TableRow row, RowText text, Registers registers)
    {
        var reading = new RowReading(row, registers);
        return (reading.Run(text), reading.unclear);
    }

    private ImportedAction Run(RowText text)
    {
        var due = DueCell.Read(row[ColumnKind.Due]);
        var (start, completed, rating) = (DateIn(ColumnKind.Start), DateIn(ColumnKind.Completed), Rating());
        Progress();
        TakeStatus(due.Status, ColumnKind.Due);
        if (due.Problem.Length > 0)
            Say(ColumnKind.Due, due.Problem, "due-text");
        Blocks(text);
        var (agencies, rest) = AgencyWords.All(row[ColumnKind.Agency], registers);
        Left(ColumnKind.Agency, rest, "It names no body of bodies.yaml.");
        var agency = text.Agency.Length > 0 ? AgencyWords.Id(text.Agency, registers) : agencies.FirstOrDefault();
        if (text.Agency.Length > 0 && agency is null)
            Left(ColumnKind.Theme, text.Agency, "The agency is none of bodies.yaml, and can be no id.");
        var monitoring = MonitoredBy();
        Unknown();
        return new ImportedAction
        {
            Line = row.Line,
            Number = row[ColumnKind.Number].OneLine,
            Theme = text.Theme,
            Timescale = text.Timescale ?? due.Timescale,
            Agency = agency,
            Partners = [.. agencies.Where(id => id != agency)],
            Leads = LeadWords.Read(row[ColumnKind.Lead]),
            MonitoredBy = monitoring,
            Text = Listed(text.Action),
            Start = start,
            Milestones = milestones,
            Outcome = Joined(outcome),
            Success = Joined(success),
            Measures = measures,
            Evidence = evidence,
            Due = due.Due,
            DueText = due.Text,
            Completed = completed ?? due.Completed,
            Status = status ?? Status.ToConfirm,
            Rating = rating,
            Updates = updates,
        };
    }

    private void Progress()
    {
        foreach (var kind in new[] { ColumnKind.Progress, ColumnKind.Status })
        {
            var cell = row[kind];
            var head = StatusWords.AtHead(cell);
            TakeStatus(head?.Status, kind);
            if (head is null && kind == ColumnKind.Status && !cell.IsEmpty)
                Left(kind, cell.Text, "It is no word for a status that is known.");
            else
                Report(cell.From(head?.End ?? 0).Text);
        }
    }

    private void Report(string text)
    {
        updates.AddRange(NoteUpdates.Read(text));
        measures.AddRange(Trajectories.Read(text));
    }

    // What stands first in the report of progress counts; another word elsewhere is told.
    private void TakeStatus(Status? found, ColumnKind kind)
    {
        if (found is { } said && status is { } known && said != known)
        {
            var went = kind == ColumnKind.Due ? "due-text" : "a note among the updates";
            if (kind != ColumnKind.Due)
                updates.Add(new ImportedUpdate(null, $"{row.HeadingOf(kind)}: {row[kind].OneLine}", IsNote: true));
            Say(kind, $"It says {said.Label().ToLowerInvariant()}, and the report of progress says {known.Label().ToLowerInvariant()}; that counts.", went);
        }
        status ??= found;
    }

    private void Blocks(RowText text)
    {
        foreach (var kind in new[] { ColumnKind.Milestones, ColumnKind.Outcome, ColumnKind.Success, ColumnKind.Evidence })
        {
            foreach (var block in LabelledBlocks.Read(row[kind], kind))
            {
                Take(block, isColumn: kind == ColumnKind.Evidence && block.Kind == kind, text.IsShifted);
            }
        }
    }

    private void Take(LabelledBlock block, bool isColumn, bool isShifted)
    {
        // Sentences in a column of evidence report what happened; what is expected is named in a few words.
        if (isColumn && IsReport(block.Text.Text))
        {
            Report(block.Text.Text);
            return;
        }
        measures.AddRange(Trajectories.Read(block.Text.Text));
        if (block.Kind == ColumnKind.Evidence)
            evidence.AddRange(block.Text.Lines.Except(evidence).ToList());
        else if (block.Kind == ColumnKind.Outcome)
            outcome.Add(block.Text.Text);
        else if (block.Kind == ColumnKind.Success)
            success.Add(block.Text.Text);
        else if (!isShifted)
            milestones.AddRange(block.Text.Lines.Except(milestones).ToList());
    }

    private static bool IsReport(string text)
    {
        const int Words = 12;
        return text.Contains(". ", StringComparison.Ordinal) || text.EndsWith('.') || text.Split(' ').Length > Words;
    }

    private Rating? Rating()
    {
        var cell = row[ColumnKind.Rating];
        if (cell.IsEmpty)
            return null;
        var word = new string([.. cell.OneLine.TakeWhile(char.IsLetter)]);
        var rating = Ratings.Parse(word);
        var rest = rating is null ? cell.Text : cell.From(word.Length).Text.TrimStart(' ', '-', '–', ':', '.', '\n');
        if (rating is null && StatusWords.AtHead(cell) is { } head)
            (status, rest) = (head.Status, cell.From(head.End).Text);
        if (rest.Any(char.IsLetterOrDigit))
            Left(ColumnKind.Rating, rest, rating is null ? "It is no rating that is known." : "");
        return rating;
    }

    private Period? DateIn(ColumnKind kind)
    {
        var text = row[kind].OneLine;
        var found = DateFinder.All(text).FirstOrDefault(date => date.Period is not null);
        if (text.Length > 0 && found?.Length != text.Length)
            Left(kind, text, found is null ? "It is no date that is understood." : "");
        return found?.Period;
    }

    private string? MonitoredBy()
    {
        var text = row[ColumnKind.Monitoring].OneLine;
        var known = registers.Bodies.FirstOrDefault(body => body.Id.Equals(text, StringComparison.OrdinalIgnoreCase) || body.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            Left(ColumnKind.Monitoring, row[ColumnKind.Monitoring].Text, "It names no body of bodies.yaml.");
        return known?.Id;
    }

    private void Unknown()
    {
        for (var i = 0; i < row.Columns.Count; i++)
        {
            if (row.Columns[i].Kind != ColumnKind.Note || row.Cells[i].IsEmpty)
                continue;
            updates.Add(new ImportedUpdate(null, $"{row.Columns[i].Heading}: {row.Cells[i].Text}", IsNote: true));
            unclear.Add(new UnclearCell(row.Line, row.Columns[i].Heading, "The heading is not known; name its field with --mapping.", "a note among the updates"));
        }
    }

    // What found no field is kept as a note, and told where a reason is given.
    private void Left(ColumnKind kind, string text, string reason)
    {
        if (text.Length == 0)
            return;
        updates.Add(new ImportedUpdate(null, $"{row.HeadingOf(kind)}: {text}", IsNote: true));
        if (reason.Length > 0)
            Say(kind, reason, "a note among the updates");
    }

    private void Say(ColumnKind kind, string reason, string keptIn) => unclear.Add(new UnclearCell(row.Line, row.HeadingOf(kind), reason, keptIn));

    private static string Listed(CellText cell) => string.Join('\n', cell.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string? Joined(List<string> texts) => texts.Count == 0 ? null : string.Join('\n', texts.Distinct());
}
