using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>Reads from disk only what one reference may mean, so that recording an update costs the same in a folder of any size.</summary>
internal sealed class NarrowReading(IFileStore files, PlansFolder plans)
{
    private const string Ending = ".yaml";
    private const string PlanFileName = "plan.yaml";
    private const string MeetingsFolder = "meetings";

    /// <summary>The files, or null where none has the id of the reference.</summary>
    public IReadOnlyList<RawFile>? For(string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var plan = slash < 0 ? null : reference[..slash];
        var id = reference[(slash + 1)..];
        if (id.Length == 0 || id.Contains('/', StringComparison.Ordinal))
            return null;
        var found = new List<RawFile>();
        if (RegisterFile.Of(reference) is not null)
            return WithRegisters(found);
        foreach (var folder in files.Names(plans.Path))
        {
            if (plan is null || Same(folder, plan))
                AddOf(folder, id, found);
        }
        // An entry of a register, unless a plan has that name.
        var isEntry = plan is not null && RegisterFile.WithEntries(plan) is not null && !files.Exists(plans.Absolute($"{plan}/{PlanFileName}"));
        return found.Count > 0 || isEntry ? WithRegisters(found) : null;
    }

    /// <summary>The settings, the registers and every meeting.</summary>
    public IReadOnlyList<RawFile> Meetings() => WithRegisters(
    [
        .. files.Names(plans.Absolute(MeetingsFolder)).Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Select(name => Read($"{MeetingsFolder}/{name}")),
    ]);

    /// <summary>The settings and the registers.</summary>
    public IReadOnlyList<RawFile> Registers() => WithRegisters([]);

    private List<RawFile> WithRegisters(List<RawFile> found)
    {
        foreach (var register in RegisterFile.All.Where(file => files.Exists(plans.Absolute(file.Path))))
            found.Add(Read(register.Path));
        return found;
    }

    private void AddOf(string folder, string id, List<RawFile> found)
    {
        if (folder.StartsWith('.') || !files.Exists(plans.Absolute($"{folder}/{PlanFileName}")))
            return;
        var hits = Named(folder, id).Concat(Named($"{folder}/recommendations", id)).ToList();
        if (hits.Count == 0)
            return;
        found.Add(Read($"{folder}/{PlanFileName}"));
        found.AddRange(hits.ConvertAll(Read));
    }

    // Names are compared as the lookup compares them, so that two files which differ only in case are still both seen.
    private IEnumerable<string> Named(string folder, string id) =>
        files.Names(plans.Absolute(folder))
            .Where(name => name.Length == id.Length + Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) && Same(name[..^Ending.Length], id))
            .Where(name => name != PlanFileName)
            .Select(name => $"{folder}/{name}");

    private RawFile Read(string path) => plans.ReadOne(files, path);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
