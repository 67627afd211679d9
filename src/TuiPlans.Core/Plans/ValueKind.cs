namespace TuiPlans.Core.Plans;

/// <summary>What a field holds: decides how it is checked, written and shown.</summary>
public enum ValueKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Text of any number of lines.</summary>
    Prose,

    /// <summary>The id of something in this repository, or a reference to an action or plan.</summary>
    Id,

    /// <summary>A person's id in <c>people.yaml</c>, or their post or name in words.</summary>
    Person,

    /// <summary>A date with its precision.</summary>
    Period,

    /// <summary>A day, with the time of day where it is known.</summary>
    Moment,

    /// <summary>A period, <c>ongoing</c>, or <c>after</c> an event.</summary>
    Due,

    /// <summary>A date, or "by" a date.</summary>
    Completion,

    /// <summary>A date, or <c>true</c> where the day is not known.</summary>
    DoneMark,

    /// <summary>One of <see cref="Statuses.Words"/>.</summary>
    Status,

    /// <summary>One of <see cref="Ratings.Words"/>.</summary>
    Rating,

    /// <summary>One of the field's own words.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of lines of text or ids.</summary>
    TextList,

    /// <summary>A map whose keys are the field's children.</summary>
    Map,

    /// <summary>A list of maps whose keys are the field's children.</summary>
    Items,

    /// <summary>A list whose items are one value, an id or words, or maps whose keys are the field's children: leads, themes, sources.</summary>
    Mixed,

    /// <summary>Anything: kept and shown, not checked. Where it is a map, a path leads into it: <c>wording.overdue</c>.</summary>
    Free,
}

/// <summary>How two people's changes to one field come together.</summary>
public enum MergeRule
{
    /// <summary>The one that changed wins; where both changed, a person decides.</summary>
    Either,

    /// <summary>A fact of consequence: where both changed, even alike in part, a person decides.</summary>
    Person,

    /// <summary>A list: items are merged by their identity.</summary>
    ByItem,

    /// <summary>A map: merged key by key.</summary>
    ByKey,
}
