using TuiPlans.Core.Papers;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Papers;

/// <summary>Each count, sentence, cell, figure and link of all pages against a second reckoning, on plans that are made of a seed.</summary>
public sealed class PagesPropertyTests(ITestOutputHelper output)
{
    private const int Sets = 200;
    private const int LeastOfAKind = 3;
    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);

    [Fact]
    public void Every_line_of_every_page_is_what_a_second_reckoning_gives()
    {
        var seed = Seed.From(output, 7012);
        var (pages, lines, links) = (0, 0, 0);
        for (var i = 0; i < Sets; i++)
        {
            var made = new GeneratedMatter(seed + i);
            var (audience, at) = ((Audience)(i % 3), $"seed {seed + i}, for {(Audience)(i % 3)}");
            var read = new ReadPages(PagesUnderTest.Written(made.For(audience)));
            var second = new SecondPages(made.Set, made.Today, audience, made.Unapproved).Pages;
            read.Paths.Select(path => ReadPages.To(ReadPages.Folder(path), read.Title(path))).Order(StringComparer.Ordinal).ShouldBe(second.Keys.Order(StringComparer.Ordinal), at);
            foreach (var path in read.Paths)
            {
                var found = read.Lines(path);
                Hold(found, second[ReadPages.To(ReadPages.Folder(path), read.Title(path))], $"{at}, {path}", made);
                (pages, lines) = (pages + 1, lines + found.Count);
                found.ForEach(Meet);
            }
            links += read.Links;
            HoldHidden(read, made, audience, at);
        }
        output.WriteLine($"{pages} pages, {lines} lines, {links} links");
        foreach (var (words, times) in met.OrderBy(pair => pair.Value))
            output.WriteLine($"{times,6} {words}");
        met.Count.ShouldBe(Kinds.Length, "every kind of sentence was met");
        met.Values.Min().ShouldBeGreaterThanOrEqualTo(LeastOfAKind, "a kind of sentence is hardly met");
    }

    private static readonly string[] Kinds =
    [
        "There is no ", "The one ", "Both ", "All three ", "Neither of the ", "None of the ", "One of the ", "All but one of the ", "Two of the ", " is not complete yet: ", " that remain are ",
        " was superseded", "were closed otherwise (", "without saying how", "Nothing is left to deliver of ", "none is open", "1 is open, and not overdue", "1 is open, and overdue", "none of them overdue",
        "Nothing is counted here yet.", "No decision is asked for.", "To grant or refuse ", "To accept as signed off", "To ask for evidence;", "To ask for a new date", "Of what is complete: ", " is stated ", ", stated ", "The reason given for that one: ", "was refused", ", after 2 extensions", "Asked of ", "Most are overdue in ", "Nothing is left out of it.", "Nobody has stated a rating yet.", "(against dates or delivery)",
        "(better than dates say)", "items are not in this edition", "1 item is not in this edition", "complete except ", "Furthest behind, with the most overdue, is ", "No agency has anything overdue.", "M pie showData", "M gantt", "M xychart-beta",
        "M Action ", "Nothing is reported in this edition", "A new date is asked for", "held up: ", "reported without a date", "somebody who is in no register", " under “", "it is counted itself", "; 1 overdue",
        "is complete without a date", " more have no day", "Files that could not be read", "Ratings of ", "P Nothing is overdue, or rated worse",
    ];

    private void Meet(string line)
    {
        foreach (var kind in Kinds.Where(kind => line.Contains(kind, StringComparison.Ordinal)))
            met[kind] = met.GetValueOrDefault(kind) + 1;
    }

    private static void Hold(List<string> found, List<string> wanted, string at, GeneratedMatter made)
    {
        for (var i = 0; i < Math.Max(found.Count, wanted.Count); i++)
        {
            if (found.ElementAtOrDefault(i) != wanted.ElementAtOrDefault(i))
                found.ElementAtOrDefault(i).ShouldBe(wanted.ElementAtOrDefault(i), $"{at}, line {i + 1}\n{string.Join("\n", found)}\n{made.Files}");
        }
    }

    // A word of what is for others, or a name that the register hides, is nowhere.
    private static void HoldHidden(ReadPages read, GeneratedMatter made, Audience audience, string at)
    {
        var whole = string.Join("\n", read.Paths.Select(path => path + "\n" + read.Markdown(path)));
        foreach (var (token, of) in made.Tokens.Where(token => token.Audience > (int)audience))
            whole.ShouldNotContain(token, Case.Insensitive, $"{at}: {token} is for {(Audience)of}");
        foreach (var name in audience == Audience.Public ? HostileWords.HiddenNames : [])
            whole.ShouldNotContain(name, Case.Insensitive, at);
    }
}
