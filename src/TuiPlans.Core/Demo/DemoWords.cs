namespace TuiPlans.Core.Demo;

/// <summary>What the demonstration says: plans, actions, and what leads write about them.</summary>
internal static class DemoWords
{
    public static IReadOnlyList<DemoPlan> Plans { get; } =
    [
        new("inspection", "IN", "Inspection of services for children", 0,
            ["Every referral has a decision within a working day.", "Plans for children say what is to change, and by when.", "Managers see for themselves how good the work is."],
            [
                "Decisions at the front door within a day", "Health and police at one table", "Thresholds explained to all who refer", "A standard for child protection plans",
                "Core groups held and minuted", "Children's views in every plan", "Monthly audit of case records", "Supervision every four weeks",
                "Dashboard for team managers", "Caseloads reviewed each month", "Backlog of assessments cleared", "Practice weeks with senior managers",
            ]),
        new("case-review", "CR", "Learning from a case review", 4,
            ["Agencies tell each other what they know, in time.", "Practitioners ask about who else lives in the home.", "Lessons are seen in practice a year later."],
            [
                "Agreement on sharing information", "Contact list of named professionals", "Strategy discussions with all agencies", "Prompt for household members in records",
                "Training on hidden adults in the home", "Home visits seen by supervisors", "Seven-minute briefings for teams", "Lessons in induction of new staff",
                "Audit of missed appointments", "Escalation policy on one page", "Follow-up of children who move", "Survey of practitioners after a year",
            ]),
        new("exploitation", "EX", "Strategy against exploitation", 9,
            ["All agencies work from one picture of exploitation.", "Whoever goes missing is asked why on return.", "Places of risk are made safer."],
            [
                "Problem profile twice a year", "Screening tool in every school", "Daily meeting on who is missing", "Return talks within three days",
                "Training for hotels and taxi drivers", "Disruption plan with licensing", "Mapping of places of risk", "Parents' group in each district",
                "Health clinic on a drop-in basis", "Court reports on coercion", "Peer group for practitioners", "Review of the pathway for over eighteens",
            ]),
        new("early-help", "EH", "Early help that lasts", 15,
            ["Families get help at the first sign of need.", "Help is measured by what it changes."],
            [
                "One early help assessment", "Lead professional named within a week", "Family hubs in four districts", "Helpline for schools and surgeries",
                "Follow-up six months after closure", "Parenting courses in the evening", "Directory of local services", "Data on repeat referrals",
                "Volunteers trained and supervised", "Feedback from families each quarter", "Handover to and from social work", "Shared outcomes with health visiting",
            ]),
    ];

    public static IReadOnlyList<string> Progress { get; } =
    [
        "The draft went round all agencies, and comments are being worked in.", "Agreed in principle; the last signature is awaited.",
        "Two of three teams have started, and the third follows next month.", "A pilot runs in one district, and first results are good.",
        "Staff were briefed, and slides are on the shared site.", "Sampling this month found the standard met in eight of ten records.",
        "The working group met, and split the rest into three pieces of work.", "The system was changed, and the new field is in use.",
        "Training is booked; sixty places of eighty are taken.", "The tender closed, and bids are being scored.",
        "Feedback was gathered from practitioners, and will shape the final version.", "Figures for the quarter are in, and better than those before.",
        "The post is filled, and the new colleague has begun.", "The policy was signed off by two of three agencies.",
    ];

    public static IReadOnlyList<string> Quiet { get; } = ["Nothing new this month; work goes on as planned.", "No change since the last return."];

    public static IReadOnlyList<string> Reasons { get; } =
    [
        "The post that carries this is vacant", "The new IT system comes later than was promised", "One agency has not signed yet", "Staff were moved to another priority",
        "Training had to be put off", "The supplier needs another quarter",
    ];

    public static IReadOnlyList<string> Causes { get; } = ["recruitment", "it-system", "partner", "capacity", "training", "supplier"];

    public static IReadOnlyList<string> Done { get; } =
        ["All parts are in place, and the group has seen them in use.", "Finished, and handed over to everyday practice.", "Done; the next audit will show whether it holds."];

    public static IReadOnlyList<string> Evidence { get; } =
        ["Audit of twenty records", "Visit to two teams", "Minutes of three meetings", "Survey of practitioners", "Sample of supervision records"];

    public static IReadOnlyList<string> Reopened { get; } =
        ["An audit found that practice has slipped back.", "One district was left out, as came to light at the meeting."];

    public static IReadOnlyList<string> Refused { get; } = ["The reason was known when the date was agreed.", "The work does not depend on what is late."];

    public static IReadOnlyList<string> Challenges { get; } =
        ["Say what will be different for children once this is done.", "Show figures instead of intentions at the next meeting.", "Explain why the date was not asked for before it had passed."];

    public static IReadOnlyList<string> Decisions { get; } =
        ["Leads bring the two latest items to the next meeting in person.", "The dashboard is part of the papers from now on.", "Agencies that sent no return are written to by the chair."];
}

/// <summary>A plan of the demonstration.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Prefix">How the ids of its actions begin.</param>
/// <param name="Title">Its title.</param>
/// <param name="BeginsIn">The month of the history in which it begins, from 0.</param>
/// <param name="Recommendations">What was asked for.</param>
/// <param name="Actions">The titles of its actions.</param>
internal sealed record DemoPlan(
    string Id, string Prefix, string Title, int BeginsIn, IReadOnlyList<string> Recommendations, IReadOnlyList<string> Actions);
