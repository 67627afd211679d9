namespace TuiPlans.Tests.Papers;

/// <summary>Texts as people type them, with what means something in Markdown, HTML, Mermaid or on a git host; and names of people, which no public page may hold.</summary>
internal static class HostileWords
{
    public const string Hidden = "Ruth Marlowe";
    public const string AlsoHidden = "Imran Castell";
    public const string WithoutPost = "Oona Fairweather";
    public const string Published = "Petra Lindqvist";

    /// <summary>What of names no page for the public may hold.</summary>
    public static readonly string[] HiddenNames = ["Marlowe", "Castell", "Fairweather", "Named Only", "Named Too"];

    public static readonly string[] Titles =
    [
        "Weekly audit of case files", "Train all *staff* by __June__", "Publish the [policy](http://example.org/x) and `code`", "# Not a heading",
        "1. Not a list", "- not an item", "+ nor this", "Pipes | in | titles", "<b>Bold</b> & ampersands", "Ask @team about #12 and GH-3",
        "snake_case_words and ~~struck~~ ones", "%%{init: {\"theme\":\"dark\"}}%%", "section one; click two", "click here \"double\" and 'single'",
        "Two lines\nof one title", $"Named for {Hidden}", "Ends with a stop.", "Trails off...", "www.example.org and https://example.org/a?b=c&d=e",
        @"Back\slash \*stars\*", "$math$ and $$more$$", "Café – dash “quotes”", "<!-- a comment -->", "![image](x.png)", "| --- | --- |", "---", "&amp; entity &lt;",
        "[ ] a task", "[x]: http://example.org", "/close and :smile:", "Form #", "a:b :c, crit, 2012-01-01", "</details><script>alert(1)</script>",
        "title of it", "dateFormat X", "{{braces}} and ((rounds))", "`", "*", "**", "2.", "Cost: 5 < 6 > 4", "end",
    ];

    public static readonly string[] Texts =
    [
        "Work has begun.", $"As {Hidden} told {AlsoHidden}, all is well", "First line\nSecond line that goes on", "- one\n- two", "What | was | asked?", "Waits for <legal> *advice*!",
        "Nothing new", "See #7 & [this](javascript:alert)", "A paragraph.\n\nAnother one", "It is said by Ruth\nMarlowe and others", $"{WithoutPost} has left…",
        "A long report that goes on and on about what was found in each of the files that were looked at in the course of the month, by whom they were looked at, what each of them wrote about it, and what is to be done about all that in the month that comes after it, if there is time",
    ];

    public static readonly string[] Ids = ["click", "section", "2.10", "21.0", "210", "end", "title", "SG-01", "SG-2", "SG-10", "A_1", "A1", "a.1", "Progress", "Ratings", "-", "gantt", "LAC-3"];

    public static readonly string[] Labels = ["Early help", "Health & wellbeing", "Workforce | training", "*Voice* of the child", "Progress", "End: of; it"];

    public static readonly string[] Scales = ["Immediately", "Within 3 months", "Within 6 months", "By the summer", "Phase 1", "After | review", "In 2012"];
}
