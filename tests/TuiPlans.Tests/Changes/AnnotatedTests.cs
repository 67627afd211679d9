using System.Text;
using TuiPlans.Core.Changes;

namespace TuiPlans.Tests.Changes;

public sealed class AnnotatedTests
{
    private const int Seed = 20121124;

    [Fact]
    public void What_is_wrong_stands_at_the_head_and_above_its_line()
    {
        var annotated = Annotated.Of("title: A\ndue: 2012-02-31\nstatus: done\n"u8, ["Two things."], [new(2, "There is no such date."), new(3, "No such status.")]);
        Encoding.UTF8.GetString(annotated.Bytes).ShouldBe("""
            # tuiplans: Two things.
            title: A
            # tuiplans: There is no such date.
            due: 2012-02-31
            # tuiplans: No such status.
            status: done

            """);
    }

    [Fact]
    public void Comments_of_ours_go_wherever_an_editor_moved_them_and_the_persons_own_stay()
    {
        var annotated = Annotated.Of("action: |\n  Text.\n# mine\n"u8, ["One thing."], [new(2, "Wrong.")]);
        var edited = Encoding.UTF8.GetString(annotated.Bytes).Replace("# tuiplans: Wrong.", "  # tuiplans: Wrong.", StringComparison.Ordinal)
            .Replace("# tuiplans: One thing.\n", "", StringComparison.Ordinal) + "# tuiplans: One thing.";
        Encoding.UTF8.GetString(annotated.Strip(Encoding.UTF8.GetBytes(edited))).ShouldBe("action: |\n  Text.\n# mine\n");
    }

    [Fact]
    public void A_text_that_holds_such_comments_itself_keeps_them()
    {
        var text = "# tuiplans: a note of somebody's\ntitle: A\n"u8.ToArray();
        var annotated = Annotated.Of(text, ["One thing."], [new(2, "Wrong.")]);
        annotated.Strip(annotated.Bytes).ShouldBe(text);
    }

    [Fact]
    public void Any_bytes_whatever_come_back_as_they_were()
    {
        var random = new Random(Seed);
        byte[][] pieces = ["\n"u8.ToArray(), "\r\n"u8.ToArray(), "\r"u8.ToArray(), "# tuiplans: "u8.ToArray(), "a: b"u8.ToArray(), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], "é…"u8.ToArray(), "  "u8.ToArray()];
        for (var round = 0; round < 5_000; round++)
        {
            var text = Enumerable.Range(0, random.Next(12)).SelectMany(_ => pieces[random.Next(pieces.Length)]).ToArray();
            var notes = Enumerable.Range(0, random.Next(4)).Select(_ => new TextNote(random.Next(0, 9), "Wrong\nin two lines: é.")).ToList();
            var annotated = Annotated.Of(text, ["Head."], notes);
            annotated.Strip(annotated.Bytes).ShouldBe(text, $"seed {Seed}, round {round}");
            Encoding.Latin1.GetString(annotated.Bytes).Split(annotated.Mark).Length.ShouldBeGreaterThanOrEqualTo(notes.Count + 2, $"seed {Seed}, round {round}");
        }
    }
}
