namespace TuiPlans.Tests.Histories;

/// <summary>What there is to be changed, and who may: the same for every branch of one history.</summary>
internal sealed class Ground(Cast cast, Wording words)
{
    private int uids;

    public Cast Cast { get; } = cast;

    public Wording Words { get; } = words;

    /// <summary>Every action there ever was, the deleted ones too.</summary>
    public List<int> Actions { get; } = [];

    public List<int> Recommendations { get; } = [];

    public List<int> Plans { get; } = [];

    /// <summary>The meeting that was planned last.</summary>
    public string Meeting { get; set; } = "";

    /// <summary>Whether a file of a branch may be changed there: it may be gone, or called otherwise, on the shared one.</summary>
    public Func<FileState, bool> Allows { get; set; } = _ => true;

    /// <summary>An action that is to be taken where it can be, so that several changes meet in one.</summary>
    public int? Preferred { get; set; }

    public int NewUid() => ++uids;

    /// <summary>An action of the draft's branch for which that holds; null where none was found in some tries.</summary>
    public int? Pick(Draft draft, Func<FileState, bool>? holds = null)
    {
        if (Preferred is { } wanted && Fits(draft, wanted, holds))
            return wanted;
        for (var tries = 0; tries < 12; tries++)
        {
            var uid = Words.Of(Actions);
            if (Fits(draft, uid, holds))
                return uid;
        }
        return null;
    }

    private bool Fits(Draft draft, int uid, Func<FileState, bool>? holds) =>
        draft.Now.TryGetValue(uid, out var file) && file.Kind == MadeKind.Action && !draft.Touched.Contains(uid) && Allows(file) && holds?.Invoke(file) != false;

    /// <summary>Lets a post other than the recorder have given it, some days ago, as it was known.</summary>
    public void GivenByAnother(Draft draft)
    {
        var giver = Words.Of(Cast.Posts);
        if (giver.Id == draft.Recorder.Id)
            return;
        var day = draft.Today.AddDays(-Words.Below(Words.Chance(10) ? 120 : 20));
        var on = Words.Below(10) switch { 0 => null, 1 => day.ToString("yyyy-MM"), _ => day.ToString("yyyy-MM-dd") };
        draft.Giver = giver;
        draft.Given = new MadeGiven(giver.Id, on, Words.Of<string?>(["e-mail", "telephone", "meeting", "document", "form", null]));
    }
}
