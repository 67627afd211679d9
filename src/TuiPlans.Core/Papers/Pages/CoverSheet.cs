using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Narratives;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>
/// The sheet with which a meeting receives a plan: eleven parts, as governing bodies of the health service use them. What a person says stands
/// once in the meeting's file (<c>commentary</c>); every number is counted.
/// </summary>
internal static class CoverSheet
{
    private const string NotTyped = "Nothing was typed for this part in the meeting's file.";

    // The three aims of the general equality duty (Equality Act 2010, section 149 (1)), in words of our own.
    private static readonly Line[] Aims =
    [
        "to remove discrimination, harassment and victimisation, and whatever else the Act forbids;",
        "to give people who share a protected characteristic, and people who do not, the same chances;",
        "to help the one and the other to get on well together.",
    ];

    public static Page Make(PageMaking making, Plan plan, Meeting meeting)
    {
        var rows = making.Rows(plan);
        var (said, edition) = (meeting.Commentary, making.Edition);
        List<Block> body = [new Block.Paragraph(Where(making, meeting, said))];
        Part("Responsible lead", edition.Person(said.ResponsibleLead ?? plan.Owner));
        Part("Author", edition.Person(said.Author ?? plan.Owner));
        body.AddRange([new Block.Heading(2, "Recommendations"), new Block.Bullets(DecisionsAsked.Of(plan, rows, meeting, making.Words, edition))]);
        body.Add(new Block.Heading(2, "Summary"));
        Typed(said.Summary, isNeeded: false);
        body.Add(new Block.Paragraph(Counts.Headline(rows)));
        body.Add(new Block.Heading(2, "Key issues"));
        Typed(said.KeyIssues, isNeeded: false);
        body.Add(new Block.Bullets([.. new Narrative(making.Words).Of(plan, rows, making.Day).SelectMany(part => part.Sentences.Select(sentence => part.Theme is null ? sentence : Line.Of(new Piece.Strong($"{part.Theme}:"), " ") + sentence))]));
        body.Add(new Block.Heading(2, "Consultation history"));
        Typed(said.Consultation, isNeeded: true);
        body.Add(new Block.Heading(2, "Public and user involvement"));
        Typed(said.Involvement, isNeeded: true);
        body.AddRange([new Block.Heading(2, "Public sector equality duty"), new Block.Paragraph("A public body must have due regard to the need:"), new Block.Bullets(Aims)]);
        Typed(said.Equality, isNeeded: true);
        body.Add(new Block.Heading(2, "Stakeholder involvement"));
        Typed(said.Stakeholders, isNeeded: false);
        body.Add(new Block.Paragraph($"Agencies that lead or share in this plan: {Agencies(making, rows)}."));
        Part("Responsible lead contact", Contact(making, said.ResponsibleLead ?? plan.Owner));
        Part("Author contact", Contact(making, said.Author ?? plan.Owner));
        return PageFrame.Of(Sitemap.Cover(plan.Id).Path, $"Cover sheet: {plan.Title}", making.Matter, making.Above(plan), body, making.Edition.LeftOut(plan));

        void Part(string heading, string text) => body.AddRange([new Block.Heading(2, heading), new Block.Paragraph(text.Length == 0 ? NotTyped : text)]);

        void Typed(string? text, bool isNeeded)
        {
            if (!string.IsNullOrWhiteSpace(text))
                body.Add(new Block.Quoted(edition.Text(text)));
            else if (isNeeded)
                body.Add(new Block.Paragraph(NotTyped));
        }
    }

    private static string Where(PageMaking making, Meeting meeting, Commentary said)
    {
        var body = making.Registers.Body(meeting.Body)?.Name ?? meeting.Body;
        return $"A meeting of {body ?? "a body that is not named"}{(meeting.Day is { } day ? $", {Period.Day(day).Words}" : "")}.{(said.Enclosure is { } enclosure ? $" Enclosure {enclosure}." : "")}";
    }

    private static string Agencies(PageMaking making, IReadOnlyList<ActionRow> rows)
    {
        var names = rows.SelectMany(row => row.Action.Agencies.Concat(row.Action.Partners)).Select(making.Registers.Words).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance).ToList();
        return names.Count == 0 ? "none is named" : Sentences.Named(names);
    }

    private static string Contact(PageMaking making, string? who)
    {
        var person = making.Registers.Person(who);
        var address = person?.EMail is { } mail && (making.Matter.Audience != Audience.Public || person.IsPublicByName) ? $", {mail}" : "";
        var agency = making.Registers.Body(person?.Agency)?.Name is { } name ? $", {name}" : "";
        return making.Edition.Person(who) + agency + address;
    }
}
