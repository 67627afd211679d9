using System.Text.Json;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary>Says how sending and receiving came out, in words or in JSON, and which exit code that is.</summary>
internal static class SyncReport
{
    /// <summary>Sends and receives; where the shared repository asks who we are, and there is a terminal, once more with git asking there.</summary>
    public static SyncOutcome Run(CommandContext context, PlanStore store)
    {
        var settings = store.LoadMeetings().Settings;
        IReadOnlyList<SharedLine> before = [];
        return AskedByGit.Run(context, onTerminal => onTerminal ? WithEarlier(store.Sync(settings, onTerminal: true), before) : store.Sync(settings, sentence => Progress(context, sentence)), outcome =>
        {
            before = (outcome as SyncOutcome.Offline)?.Received ?? [];
            return outcome;
        });
    }

    /// <summary>What came before git had to ask was received all the same.</summary>
    internal static SyncOutcome WithEarlier(SyncOutcome outcome, IReadOnlyList<SharedLine> before) => outcome switch
    {
        SyncOutcome.Done done => done with { Received = [.. done.Received, .. before] },
        SyncOutcome.Refused refused => refused with { Received = [.. refused.Received, .. before] },
        SyncOutcome.Offline offline => offline with { Received = [.. offline.Received, .. before] },
        _ => outcome,
    };

    /// <summary>Says how it came out where nobody has to decide anything.</summary>
    public static int Say(CommandContext context, PlanStore store, SyncOutcome outcome)
    {
        switch (outcome)
        {
            case SyncOutcome.Done { Proposed: { } proposed } done:
                Settled(done.Settled, context.Page.Message, line => context.Page.Message($"  - {line}"));
                return ProposeCommand.Said(context, store, proposed, null);
            case SyncOutcome.Done { Approved: { } approved } done:
                Settled(done.Settled, context.Page.Message, line => context.Page.Message($"  - {line}"));
                return ApproveCommand.Said(context, approved);
            case SyncOutcome.Done done:
                Settled(done.Settled, context.Page.Line, line => context.Page.Prose(line, 4, "  -"));
                Told(context, "Received", SharedWords.Counting(done.Received));
                Told(context, "Sent", SharedWords.Counting(done.Sent));
                foreach (var id in done.Renumbered)
                    context.Page.Prose(SharedWords.Renumbered(id));
                if (done.Received.Count + done.Sent.Count == 0)
                    context.Page.Line("Nothing to send and nothing new: you have what the shared repository has.");
                foreach (var sentence in SharedWords.Waiting(store.OthersProposals(), "tuiplans approve"))
                    context.Page.Message(sentence);
                return ExitCodes.Done;
            case SyncOutcome.Offline offline:
                Told(context, "Received", offline.Received);
                context.Page.Message(offline.Sentence);
                context.Page.Message(offline.Unsent == 0 ? "Nothing waits to be sent." : $"Nothing is lost: {SharedWords.Count(offline.Unsent)} {(offline.Unsent == 1 ? "waits" : "wait")} here, and {(offline.Unsent == 1 ? "goes" : "go")} with the next sync.");
                return ExitCodes.Refused;
            default:
                Told(context, "Received", ((SyncOutcome.Refused)outcome).Received);
                return context.Refuse(((SyncOutcome.Refused)outcome).Sentence);
        }
    }

    /// <summary>The members of the answer in JSON; gives the exit code.</summary>
    public static int Write(Utf8JsonWriter json, SyncOutcome outcome)
    {
        var (name, sentence, received, sent, code) = outcome switch
        {
            SyncOutcome.Done done => ("done", null, done.Received, done.Sent, ExitCodes.Done),
            SyncOutcome.Offline offline => ("offline", offline.Sentence, offline.Received, [], ExitCodes.Refused),
            SyncOutcome.Refused refused => ("refused", refused.Sentence, refused.Received, (IReadOnlyList<SharedLine>)[], ExitCodes.Refused),
            _ => ("to-settle", null, [], [], ExitCodes.Findings),
        };
        json.WriteString("outcome", name);
        json.WriteString("sentence", sentence);
        if (outcome is SyncOutcome.Offline { Unsent: var unsent })
            json.WriteNumber("unsent", unsent);
        json.WriteString("proposed", (outcome as SyncOutcome.Done)?.Proposed?.Branch);
        json.WriteString("approved", (outcome as SyncOutcome.Done)?.Approved?.Branch);
        json.WriteStartArray("settled");
        foreach (var line in (outcome as SyncOutcome.Done)?.Settled ?? [])
        {
            json.WriteStartObject();
            json.WriteString("ref", line.Ref);
            json.WriteString("field", line.Field);
            json.WriteString("value", line.Value);
            json.WriteString("sentence", line.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Lines(json, "received", received);
        Lines(json, "sent", sent);
        json.WriteStartArray("renumbered");
        foreach (var id in (outcome as SyncOutcome.Done)?.Renumbered ?? [])
        {
            json.WriteStartObject();
            json.WriteString("plan", id.Plan);
            json.WriteString("from", id.Old);
            json.WriteString("to", id.Now);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return code;
    }

    private static void Progress(CommandContext context, string sentence)
    {
        if (!context.Output.IsTerminal || context.Json)
            return;
        context.Page.Message(sentence);
        context.Output.Messages.Flush();
    }

    private static void Settled(IReadOnlyList<SettledLine> settled, Action<string> head, Action<string> item)
    {
        if (settled.Count == 0)
            return;
        head($"Settled {settled.Count}:");
        foreach (var line in settled)
            item(line.Sentence);
    }

    private static void Told(CommandContext context, string what, IReadOnlyList<SharedLine> changes)
    {
        if (changes.Count == 0)
            return;
        context.Page.Line($"{what} {SharedWords.Count(changes.Count)}:");
        foreach (var line in SharedWords.Of(changes))
            context.Page.Prose(line, 4, "  -");
    }

    private static void Lines(Utf8JsonWriter json, string name, IReadOnlyList<SharedLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("commit", line.Commit);
            json.WriteString("by", line.Who);
            json.WriteString("headline", line.Headline);
            json.WriteBoolean("overruled", line.IsOverruled);
            json.WriteString("recorded", line.When.ToString("yyyy-MM-ddTHH:mm:sszzz"));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
