using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>The writing of status pages as the front end shows it. Pure.</summary>
internal static class AppRendering
{
    /// <summary>What Esc stops here, rather than leave something; null where nothing is under way.</summary>
    public static Effect? StoppedByEscape(AppModel model) =>
        AppSharing.StopsWithEscape(model) ? new StopSync() : model is { Desk.Rendering: not null, Top.IsWithinChord: false } && AppSharing.IsFree(model) ? new StopRendering() : null;

    /// <summary>The model after it was asked for.</summary>
    public static AppStep Asked(AppModel model, RenderPages asked) => model.Desk.Rendering is null
        ? new AppStep(model with { Desk = model.Desk with { Rendering = "Making the pages…" } }, [asked])
        : new AppStep(Say(model, "The pages are being written already; Esc stops it.", isWarning: false), []);

    /// <summary>The model after it was told of it.</summary>
    public static AppStep Heard(AppModel model, Message message) => new(message switch
    {
        RenderProgress { Sentence: var sentence } when model.Desk.Rendering is not null => model with { Desk = model.Desk with { Rendering = sentence } },
        RenderCame came => Say(model with { Desk = model.Desk with { Rendering = null } }, came.Sentence, came.IsWarning),
        _ => model,
    }, []);

    private static AppModel Say(AppModel model, string sentence, bool isWarning) => model with { Notices = model.Notices.Add(new ShowNotice(sentence, isWarning)) };
}
