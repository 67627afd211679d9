using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;

namespace TuiPlans.Effects;

/// <summary>Status pages of which moment.</summary>
/// <param name="Today">The day.</param>
/// <param name="At">The moment of the past that is shown; null for today.</param>
internal sealed record PagesAsked(DateOnly Today, AsAt? At);

/// <summary>What status pages are made of was read, or not.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Matter">What they are made of, for whatever audience; null where there is a problem.</param>
/// <param name="Problem">Why there is nothing, as a sentence; empty where there is.</param>
internal sealed record PagesCame(PagesAsked Asked, PageMatter? Matter, string Problem) : Message;

/// <summary>Writes all status pages to their folder, beside everything else.</summary>
/// <param name="Audience">For whom.</param>
/// <param name="Today">The day.</param>
internal sealed record RenderPages(Audience Audience, DateOnly Today) : Effect;

/// <summary>Ends the writing of pages between two of them.</summary>
internal sealed record StopRendering : Effect;

/// <summary>How far the writing of pages has come.</summary>
/// <param name="Sentence">In words.</param>
internal sealed record RenderProgress(string Sentence) : Message;

/// <summary>The writing of pages came to its end.</summary>
/// <param name="Sentence">What was written, or why not.</param>
/// <param name="IsWarning">Was something not done?</param>
internal sealed record RenderCame(string Sentence, bool IsWarning) : Message;
