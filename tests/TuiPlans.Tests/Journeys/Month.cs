using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>September 2012: the sample plans in a shared repository, two people with a clone each, and one clock.</summary>
internal sealed class Month : IDisposable
{
    private readonly TempRepository _origin = new();
    private readonly SettableClock _clock = new(Morning(1));
    private readonly string _shared;
    private readonly Dictionary<DateOnly, string> _ended = [];

    public Month()
    {
        SamplePlans.CopyTo(_origin.Absolute("plans"));
        _origin.Time = _clock.Now;
        _origin.Git("add", "-A");
        _origin.Git("-c", "user.email=business-manager@lscb.example.org", "commit", "-q", "-m", "Begin");
        _shared = Path.Combine(_origin.Folder, "shared.git");
        _origin.Git("clone", "-q", "--bare", _origin.Top, _shared);
        Manager = Named("Business Manager", "business-manager@lscb.example.org");
        MinuteTaker = Named("Minute Taker", "minute-taker@lscb.example.org");
    }

    public Colleague Manager { get; }

    public Colleague MinuteTaker { get; }

    /// <summary>The commit that everybody shares.</summary>
    public string Shared => _origin.Git("--git-dir", _shared, "rev-parse", "main").Trim();

    private IReadOnlyList<Colleague> Both => [Manager, MinuteTaker];

    /// <summary>The morning of a day comes.</summary>
    public void Comes(int day) => _clock.Now = Morning(day);

    /// <summary>The day ends: what is shared now is what as-at of this day must show.</summary>
    public void Ends() => _ended.Add(DateOnly.FromDateTime(_clock.Now.Date), Shared);

    /// <summary>An action holds a text, with both of them.</summary>
    public Month Says(string id, string text)
    {
        foreach (var one in Both)
            one.Clone.Read($"darlington-2011/{id}.yaml").ShouldContain(text);
        return this;
    }

    /// <summary>Both have every file as the other has it, and nothing is left to be committed.</summary>
    public void BothHaveTheSame()
    {
        Files(Manager).ShouldBe(Files(MinuteTaker));
        foreach (var one in Both)
            one.Clone.Git("status", "--porcelain").ShouldBeEmpty();
    }

    /// <summary>Each day that ended is shown, to both, by the commit that was shared then.</summary>
    public void EachDayIsAsItEnded()
    {
        foreach (var (day, shared) in _ended)
        {
            foreach (var one in Both)
                JsonDocument.Parse(one.Runs("board", "--as-at", $"{day:yyyy-MM-dd}", "--json")).RootElement.GetProperty("shown").GetProperty("commit").GetString().ShouldBe(shared);
        }
    }

    public void Dispose()
    {
        Manager.Dispose();
        MinuteTaker.Dispose();
        _origin.Dispose();
    }

    private static DateTimeOffset Morning(int day) => new(2012, 9, day, 9, 30, 0, TimeSpan.FromHours(1));

    private static IEnumerable<string> Files(Colleague one) =>
        Directory.EnumerateFiles(Path.Combine(one.Clone.Top, "plans"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(one.Clone.Top, path)}\n{File.ReadAllText(path)}");

    private Colleague Named(string person, string address)
    {
        var clone = new TempClone(_origin, _shared, Path.Combine(_origin.Folder, person.Replace(' ', '-')), person, _clock);
        clone.Git("config", "user.email", address);
        return new Colleague(clone, _clock, _origin.Variables);
    }
}
